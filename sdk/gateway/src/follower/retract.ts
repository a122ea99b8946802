import { sql, type Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import { appendEvents, type LoggedEvent, type NewEvent } from "../events/eventLog.ts";
import { roomOf } from "../events/rooms.ts";
import type { Cursor } from "./cursor.ts";

/** Most sequences that one event takes back: a message of bounded size. */
const MOST_AT_ONCE = 200;

/**
 * Takes back what happened after a block, latest first: events `reverted`, told in all rooms that heard of it.
 *
 * @param cursor Where the chain goes on from.
 */
export async function retractAfter(
  transaction: Transaction<Database>,
  cursor: Cursor,
): Promise<readonly LoggedEvent[]> {
  const gone = await transaction
    .selectFrom("events")
    .leftJoin("retracted_events", "retracted_events.sequence", "events.sequence")
    .select(["events.sequence", "events.rooms", "events.type", "events.wallet"])
    .where("events.block_number", ">", cursor.number)
    .where("events.type", "<>", "reverted")
    .where("retracted_events.retracted_by", "is", null)
    .orderBy("events.sequence", "desc")
    .execute();
  // A score that was told and taken back is to be told again, even where it is the same.
  const untold = gone.flatMap(({ type, wallet }) =>
    type === "score.updated" && wallet !== null ? [wallet] : [],
  );
  await transaction
    .deleteFrom("scores")
    .where("wallet", "=", sql<string>`any(${untold}::text[])`)
    .execute();
  const parts = Array.from({ length: Math.ceil(gone.length / MOST_AT_ONCE) }, (_, index) =>
    gone.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  );
  const added = await appendEvents(
    transaction,
    parts.map((part, index) => revertedBy(part, index, cursor)),
  );
  const retracted = parts.flatMap((part, index) =>
    part.map(({ sequence }) => ({ sequence, retracted_by: (added[index] as LoggedEvent).sequence })),
  );
  for (let from = 0; from < retracted.length; from += 10_000) {
    await transaction
      .insertInto("retracted_events")
      .values(retracted.slice(from, from + 10_000))
      .execute();
  }
  return added;
}

function revertedBy(
  part: readonly Pick<LoggedEvent, "sequence" | "rooms">[],
  index: number,
  { number, hash, generation }: Cursor,
): NewEvent {
  return {
    source: `reverted/${generation}/${index}`,
    type: "reverted",
    wallet: null,
    rooms: [...new Set([...part.flatMap(({ rooms }) => rooms), roomOf.global])],
    // Of the last block that both chains share: the event itself is never taken back.
    block: hash === "" ? null : { number, hash },
    logIndex: null,
    payload: { sequences: part.map(({ sequence }) => String(sequence)) },
  };
}
