import type { Generated } from "kysely";

export const transactionStatuses = ["prepared", "signed", "sent", "mined", "failed", "replaced"] as const;

export type TransactionStatus = (typeof transactionStatuses)[number];

/** A version of a transaction. Amounts of wei are decimal strings. */
export type ChainTransactionsTable = {
  /** What it was sent for: all versions of one key have one effect at most. */
  readonly key: string;
  readonly version: number;
  readonly chain_id: bigint;
  /** Checksummed. */
  readonly signer: string;
  /** Whose budget pays. */
  readonly caller: string;
  readonly to_address: string;
  readonly data: string;
  readonly gas_limit: bigint;
  readonly max_fee: string;
  readonly priority_fee: string;
  readonly status: TransactionStatus;
  readonly nonce: bigint | null;
  /** Signed: these bytes and no others are sent, however often. */
  readonly raw: string | null;
  readonly hash: string | null;
  readonly block_number: bigint | null;
  readonly block_hash: string | null;
  /** What it cost, once it is in a block. */
  readonly fee_wei: string | null;
  /** Why it failed. */
  readonly reason: string | null;
  readonly created_at: Generated<Date>;
  readonly sent_at: Date | null;
  readonly confirmed_at: Date | null;
};
