import type { Generated } from "kysely";

import type { AuthTables } from "./AuthTables.ts";
import type { EventTables } from "./EventTables.ts";
import type { ChainTransactionsTable } from "./ChainTransactionsTable.ts";
import type { TasksTable } from "./TasksTable.ts";

/** The latest read of everybody's features: one row. */
export type FeatureSnapshotTable = {
  /** Always true: there is one row. */
  readonly only: Generated<boolean>;
  readonly block_number: bigint;
  readonly block_hash: string;
  /** Of the block, in seconds since the Unix epoch. */
  readonly block_timestamp: bigint;
  /** When the read began, by the database's clock. */
  readonly taken_at: Date;
  /** Reads that began earlier do not count. */
  readonly expired_at: Date;
};

/** The eight features of a passport holder. */
export type FeaturesTable = {
  /** Lower case. */
  readonly wallet: string;
  /** The block at which they were first seen to be this. */
  readonly block_number: bigint;
  readonly poh_score: bigint;
  readonly badge_count: bigint;
  readonly github_score: bigint;
  readonly twitter_score: bigint;
  readonly onchain_tx_count: bigint;
  readonly onchain_balance: bigint;
  readonly account_age_days: bigint;
  readonly reputation_score: bigint;
};

/** The tables of the gateway's database, in the schema `aura_gateway`. */
export type Database = AuthTables &
  EventTables & {
    readonly feature_snapshot: FeatureSnapshotTable;
    readonly features: FeaturesTable;
    readonly tasks: TasksTable;
    readonly chain_transactions: ChainTransactionsTable;
  };
