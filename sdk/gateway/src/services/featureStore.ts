import { featureNames, type FeatureName, type Features } from "@aura-protocol/sdk";
import { formulaV1 } from "@aura-protocol/sdk/reputation";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Address, Hex } from "viem";

import type { Database } from "../database/Database.ts";
import { KEPT_MS } from "./readCache.ts";
import type { World } from "./worlds.ts";

/** Which block features are of. */
export type FeatureBlock = {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
};

export type StoredFeatures = FeatureBlock & {
  /** By wallet in lower case; those without a passport are not there. */
  readonly features: ReadonlyMap<string, Features>;
  /** How long this is still taken for the present state, in whole seconds. */
  readonly freshSeconds: number;
};

/** Everybody's features at the latest block that any instance read. */
export type FeatureStore = {
  /** Undefined when what is stored is too old, or dropped. */
  find(wallets: readonly Address[]): Promise<StoredFeatures | undefined>;
  /** The database's present time: what a read that begins now is as new as. */
  now(): Promise<Date>;
  /** Keeps what was read from `takenAt` on, unless a later read is kept already. */
  save(world: World, takenAt: Date): Promise<void>;
  /** From now on, only reads that begin later are found or kept. */
  expire(): Promise<void>;
};

const COLUMNS = ["wallet", "block_number", ...featureNames] as const;
/** PostgreSQL takes 65,535 parameters; a row has ten. */
const ROWS_AT_ONCE = 5_000;

/** A store in PostgreSQL, shared by all instances. Only rows that changed are written. */
export function createFeatureStore(database: Kysely<Database>): FeatureStore {
  return {
    find: (wallets) => find(database, wallets),
    now: async () => {
      const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database);
      return (rows[0] as { now: Date }).now;
    },
    save: (world, takenAt) =>
      database.transaction().execute(async (transaction) => {
        if (await claim(transaction, world, takenAt)) await replace(transaction, world);
      }),
    expire: async () => {
      await database
        .updateTable("feature_snapshot")
        .set({ expired_at: sql<Date>`clock_timestamp()` })
        .execute();
    },
  };
}

async function find(
  database: Kysely<Database>,
  wallets: readonly Address[],
): Promise<StoredFeatures | undefined> {
  const keys = wallets.map((wallet) => wallet.toLowerCase());
  const rows = await database
    .selectFrom("feature_snapshot as snapshot")
    .leftJoin("features", (join) => join.on("features.wallet", "=", sql<string>`any(${keys}::text[])`))
    .select(["snapshot.block_number", "snapshot.block_hash", "snapshot.block_timestamp", "features.wallet"])
    .select(featureNames.map((name) => `features.${name}` as const))
    .select(sql<number>`extract(epoch from clock_timestamp() - snapshot.taken_at)::float8`.as("age"))
    .where(
      "snapshot.taken_at",
      ">",
      sql<Date>`clock_timestamp() - ${KEPT_MS.onchain} * interval '1 millisecond'`,
    )
    .whereRef("snapshot.taken_at", ">", "snapshot.expired_at")
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const found = rows.flatMap((row) =>
    row.wallet === null ? [] : [[row.wallet, featuresOf(row as Record<FeatureName, bigint>)] as const],
  );
  return {
    blockNumber: first.block_number,
    blockHash: first.block_hash as Hex,
    timestamp: Number(first.block_timestamp),
    features: new Map(found),
    freshSeconds: Math.max(0, Math.floor(KEPT_MS.onchain / 1000 - first.age)),
  };
}

function featuresOf(row: Readonly<Record<FeatureName, bigint>>): Features {
  // At most 2^53 - 1, as the SDK promises.
  return Object.fromEntries(featureNames.map((name) => [name, Number(row[name])])) as Features;
}

/** Takes the snapshot's row for a newer read; the lock on it holds back others until the end. */
async function claim(transaction: Transaction<Database>, world: World, takenAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("feature_snapshot")
    .set({
      block_number: world.blockNumber,
      block_hash: world.blockHash,
      block_timestamp: BigInt(world.timestamp),
      taken_at: takenAt,
    })
    .where("taken_at", "<", takenAt)
    .where("expired_at", "<", takenAt)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function replace(transaction: Transaction<Database>, world: World): Promise<void> {
  const rows = world.holders(formulaV1).map(({ account, features }) => ({
    wallet: account.toLowerCase(),
    block_number: world.blockNumber,
    ...(Object.fromEntries(featureNames.map((name) => [name, BigInt(features[name])])) as Record<
      FeatureName,
      bigint
    >),
  }));
  const wallets = rows.map(({ wallet }) => wallet);
  // Whoever has no passport any more, as after a reorganisation or a move to another account.
  await transaction
    .deleteFrom("features")
    .where("wallet", "<>", sql<string>`all(${wallets}::text[])`)
    .execute();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await upsert(transaction, rows.slice(from, from + ROWS_AT_ONCE));
  }
}

async function upsert(
  transaction: Transaction<Database>,
  rows: readonly Database["features"][],
): Promise<void> {
  await transaction
    .insertInto("features")
    .columns(COLUMNS)
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column("wallet")
        .doUpdateSet((row) => Object.fromEntries(COLUMNS.map((name) => [name, row.ref(`excluded.${name}`)])))
        .where(
          sql<boolean>`(${sql.join(featureNames.map((name) => sql.ref(`features.${name}`)))}) is distinct from (${sql.join(
            featureNames.map((name) => sql.ref(`excluded.${name}`)),
          )})`,
        ),
    )
    .execute();
}
