import { sql, type Kysely, type Selectable, type Transaction } from "kysely";
import type { Address, Hex } from "viem";

import type { ChainTransactionsTable } from "../database/ChainTransactionsTable.ts";
import type { Database } from "../database/Database.ts";
import { RelayerBudgetError } from "./errors.ts";

/** A version of a transaction, as stored. */
export type StoredTransaction = Selectable<ChainTransactionsTable>;

/** A version that was signed. */
export type SignedTransaction = StoredTransaction & {
  readonly nonce: bigint;
  readonly raw: Hex;
  readonly hash: Hex;
};

export type Fees = { readonly maxFee: bigint; readonly priorityFee: bigint };

export type PreparedCall = Fees & {
  readonly key: string;
  readonly chainId: number;
  readonly signer: Address;
  readonly caller: string;
  readonly to: Address;
  readonly data: Hex;
  readonly gasLimit: bigint;
};

type Versions = readonly StoredTransaction[];

/** Unlike all other advisory locks. */
const LOCKS = { signer: 0x61757261, caller: 0x61757262 } as const;

/** All versions of a key, the first first. */
export async function versionsOf(database: Kysely<Database>, key: string): Promise<Versions> {
  return database
    .selectFrom("chain_transactions")
    .selectAll()
    .where("key", "=", key)
    .orderBy("version")
    .execute();
}

/** What a caller costs on the present day of UTC, in wei: at most, as long as it is not known. */
export async function spentToday(
  database: Kysely<Database>,
  { caller, except = "" }: { caller: string; except?: string },
): Promise<bigint> {
  const { rows } = await sql<{ spent: string }>`
    select coalesce(sum(coalesce(fee_wei, gas_limit * max_fee)), 0)::text as spent
    from aura_gateway.chain_transactions
    where caller = ${caller} and key <> ${except}
      and created_at >= date_trunc('day', clock_timestamp(), 'UTC')
      and (status in ('prepared', 'signed', 'sent', 'mined') or fee_wei is not null)`.execute(database);
  return BigInt((rows[0] as { spent: string }).spent);
}

/**
 * Keeps a call that was tried, and reserves what it may cost. One that was prepared and not signed is replaced.
 *
 * @throws RelayerBudgetError
 */
export async function prepare(
  database: Kysely<Database>,
  call: PreparedCall,
  budget: bigint,
): Promise<StoredTransaction> {
  return database.transaction().execute(async (transaction) => {
    await lock(transaction, LOCKS.caller, call.caller);
    const needed = call.gasLimit * call.maxFee;
    const spent = await spentToday(transaction, { caller: call.caller, except: call.key });
    if (spent + needed > budget) throw new RelayerBudgetError({ budget, spent, needed });
    const version = (await versionsOf(transaction, call.key)).filter(
      ({ status }) => status !== "prepared",
    ).length;
    return transaction
      .insertInto("chain_transactions")
      .values({ ...rowOf(call), version, status: "prepared" })
      .onConflict((conflict) =>
        conflict
          .columns(["key", "version"])
          .doUpdateSet(rowOf(call))
          .where("chain_transactions.status", "=", "prepared"),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

const rowOf = ({ key, chainId, signer, caller, to, data, gasLimit, maxFee, priorityFee }: PreparedCall) => ({
  key,
  chain_id: BigInt(chainId),
  signer,
  caller,
  to_address: to,
  data,
  gas_limit: gasLimit,
  max_fee: String(maxFee),
  priority_fee: String(priorityFee),
});

/** Runs alone among all that take nonces of a signer, on all instances. */
export async function withSigner<Result>(
  database: Kysely<Database>,
  { chainId, signer }: { chainId: number; signer: string },
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await lock(transaction, LOCKS.signer, `${chainId}:${signer}`);
    return work(transaction);
  });
}

/** The first nonce that none of ours under way has. */
export async function nextNonce(
  transaction: Transaction<Database>,
  { chainId, signer, counted }: { chainId: number; signer: string; counted: bigint },
): Promise<bigint> {
  const { last } = await transaction
    .selectFrom("chain_transactions")
    .select(({ fn }) => fn.max("nonce").as("last"))
    .where("chain_id", "=", BigInt(chainId))
    .where("signer", "=", signer)
    .where("status", "in", ["signed", "sent", "mined"])
    .where("confirmed_at", "is", null)
    .executeTakeFirstOrThrow();
  return last === null || last < counted ? counted : last + 1n;
}

/** Changes a version that has not ended. */
export async function note(
  database: Kysely<Database>,
  { key, version }: Pick<StoredTransaction, "key" | "version">,
  changes: Partial<Omit<StoredTransaction, "key" | "version" | "created_at">>,
): Promise<void> {
  await database
    .updateTable("chain_transactions")
    .set(changes)
    .where("key", "=", key)
    .where("version", "=", version)
    .where("status", "!=", "failed")
    .execute();
}

/** One version is in a block: no other version of it can be. */
export async function noteMined(
  database: Kysely<Database>,
  { key, version }: SignedTransaction,
  block: { blockNumber: bigint; blockHash: Hex; feeWei: bigint },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("chain_transactions")
      .set({ status: "replaced" })
      .where("key", "=", key)
      .where("version", "!=", version)
      .where("status", "in", ["signed", "sent", "mined"])
      .execute();
    await note(
      transaction,
      { key, version },
      {
        status: "mined",
        block_number: block.blockNumber,
        block_hash: block.blockHash,
        fee_wei: String(block.feeWei),
      },
    );
  });
}

/** Holds a lock until the transaction ends. */
async function lock(transaction: Transaction<Database>, room: number, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${room}, hashtext(${name}))`.execute(transaction);
}
