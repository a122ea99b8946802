import type { Kysely, Transaction } from "kysely";

import type { Database } from "../database/Database.ts";

/** A block that was followed. */
export type FollowedBlock = {
  readonly number: bigint;
  /** Empty for the one before the first. */
  readonly hash: string;
  /** In seconds since the Unix epoch. */
  readonly timestamp: bigint;
};

export type Cursor = FollowedBlock & {
  /** Counts reorganisations. */
  readonly generation: number;
};

/** Deepest fork whose beginning is found exactly; a deeper one takes everything back. */
const TRAIL_BLOCKS = 20_000n;

export async function readCursor(database: Kysely<Database>): Promise<Cursor | undefined> {
  const row = await database.selectFrom("follower_cursor").selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  const { block_number: number, block_hash: hash, block_timestamp: timestamp, generation } = row;
  return { number, hash, timestamp, generation };
}

/** Moves on over these blocks, the last of which becomes the cursor. */
export async function advanceCursor(
  transaction: Transaction<Database>,
  { blocks, generation }: { blocks: readonly FollowedBlock[]; generation: number },
): Promise<void> {
  const last = blocks.at(-1);
  if (last === undefined) return;
  await transaction.insertInto("followed_blocks").values(blocks.map(rowOf)).execute();
  await transaction
    .deleteFrom("followed_blocks")
    .where("block_number", "<", last.number - TRAIL_BLOCKS)
    .execute();
  await setCursor(transaction, { ...last, generation });
}

/** Goes back to a block, and forgets those after it. */
export async function rewindCursor(transaction: Transaction<Database>, cursor: Cursor): Promise<void> {
  await transaction.deleteFrom("followed_blocks").where("block_number", ">", cursor.number).execute();
  await setCursor(transaction, cursor);
}

/** Blocks followed before a number, the latest first. */
export async function trailBefore(
  database: Kysely<Database>,
  before: bigint,
  limit: number,
): Promise<readonly FollowedBlock[]> {
  const rows = await database
    .selectFrom("followed_blocks")
    .selectAll()
    .where("block_number", "<", before)
    .orderBy("block_number", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ block_number: number, block_hash: hash, block_timestamp: timestamp }) => ({
    number,
    hash,
    timestamp,
  }));
}

async function setCursor(
  transaction: Transaction<Database>,
  { generation, ...block }: Cursor,
): Promise<void> {
  const row = { ...rowOf(block), generation };
  await transaction
    .insertInto("follower_cursor")
    .values(row)
    .onConflict((conflict) => conflict.column("only").doUpdateSet(row))
    .execute();
}

const rowOf = ({ number, hash, timestamp }: FollowedBlock) => ({
  block_number: number,
  block_hash: hash,
  block_timestamp: timestamp,
});
