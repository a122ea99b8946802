import type { Kysely, Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import { appendEvents, type LoggedEvent } from "../events/eventLog.ts";
import { createFeatureStore } from "../services/featureStore.ts";
import { readAccounts } from "./accounts.ts";
import type { ChainSource, Stretch } from "./chainSource.ts";
import {
  advanceCursor,
  readCursor,
  rewindCursor,
  trailBefore,
  type Cursor,
  type FollowedBlock,
} from "./cursor.ts";
import { eventsOfLog } from "./eventsOfLog.ts";
import { finalEpochs } from "./finalEpochs.ts";
import { retractAfter } from "./retract.ts";

/** How far following came. */
export type Step = {
  readonly cursor: Cursor;
  readonly events: readonly LoggedEvent[];
  /** Whether the indexer knows of nothing further. */
  readonly caughtUp: boolean;
  /** What it waits for; null when for nothing but new blocks. */
  readonly waiting: string | null;
};

const TRAIL_PAGE = 50;

/**
 * Follows the chain by one stretch, or back to where a fork began. What is read is committed together with the cursor: a
 * process that dies in between has done nothing.
 *
 * @param parameters.indexed The indexer's latest block.
 * @param parameters.range Most blocks at a time.
 */
export async function followOnce(
  { database, source }: { database: Kysely<Database>; source: ChainSource },
  { indexed, range }: { indexed: { number: bigint; hash: string }; range: number },
): Promise<Step> {
  const cursor = (await readCursor(database)) ?? { ...source.start, generation: 0 };
  const idle = (waiting: string | null, caughtUp = false): Step => ({
    cursor,
    events: [],
    caughtUp,
    waiting,
  });
  const found = await forkOf({ database, source }, cursor);
  if (found === "behind") return idle("The node is behind what was followed already.");
  if (found !== undefined) return rewind(database, { ...found, generation: cursor.generation + 1 });
  if (indexed.number <= cursor.number) return idle(null, true);
  const last = cursor.number + BigInt(range);
  const number = indexed.number < last ? indexed.number : last;
  const to = await source.blockAt(number);
  if (to === undefined) return idle("The node is behind the indexer.");
  if (number === indexed.number && to.hash !== indexed.hash) return idle("The indexer is on another fork.");
  const stretch = await source.stretch(cursor, to);
  if (stretch === undefined) return idle("The chain is changing.");
  const step = await advance(database, { cursor, stretch });
  return { ...step, caughtUp: number === indexed.number, waiting: null };
}

/** Where to go back to; undefined when the cursor's block is still there, "behind" when nobody can tell yet. */
async function forkOf(
  { database, source }: { database: Kysely<Database>; source: ChainSource },
  cursor: Cursor,
): Promise<FollowedBlock | "behind" | undefined> {
  if (cursor.hash === "") return undefined;
  const there = await source.blockAt(cursor.number);
  if (there?.hash === cursor.hash) return undefined;
  // A node that lacks the block may only be late; one that has another block at its place is on a fork.
  let forked = there !== undefined;
  let before = cursor.number;
  for (;;) {
    const trail = await trailBefore(database, before, TRAIL_PAGE);
    for (const block of trail) {
      const now = await source.blockAt(block.number);
      if (now?.hash === block.hash) return forked ? block : "behind";
      forked ||= now !== undefined;
    }
    const oldest = trail.at(-1);
    if (oldest === undefined) return forked ? source.start : "behind";
    before = oldest.number;
  }
}

async function rewind(database: Kysely<Database>, cursor: Cursor): Promise<Step> {
  const events = await database.transaction().execute(async (transaction) => {
    const reverted = await retractAfter(transaction, cursor);
    await rewindCursor(transaction, cursor);
    await expireFeatures(transaction);
    return reverted;
  });
  return { cursor, events, caughtUp: false, waiting: null };
}

async function advance(
  database: Kysely<Database>,
  { cursor: { generation }, stretch: { blocks, logs } }: { cursor: Cursor; stretch: Stretch },
): Promise<Pick<Step, "cursor" | "events">> {
  const last = blocks.at(-1) as FollowedBlock;
  const cursor = { ...last, generation };
  const events = await database.transaction().execute(async (transaction) => {
    const accounts = await readAccounts(transaction, logs);
    const told = logs.flatMap((log) => {
      accounts.move(log);
      return eventsOfLog(log, { accountOf: accounts.accountOf, generation });
    });
    const happened = await appendEvents(transaction, told);
    const final = await appendEvents(transaction, await finalEpochs(transaction, cursor));
    await advanceCursor(transaction, { blocks, generation });
    if (happened.length > 0) await expireFeatures(transaction);
    return [...happened, ...final];
  });
  return { cursor, events };
}

/** Together with the events, so that nobody who heard of one finds older features. */
const expireFeatures = (transaction: Transaction<Database>): Promise<void> =>
  createFeatureStore(transaction).expire();
