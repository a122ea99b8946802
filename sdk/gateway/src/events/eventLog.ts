import { sql, type Kysely, type Selectable, type Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import type { EventsTable } from "../database/EventTables.ts";
import type { EventType } from "./EventType.ts";

/** Something to be added to the log. */
export type NewEvent = {
  /** Where it comes from, the same each time: an event whose source is known already is not added again. */
  readonly source: string;
  readonly type: EventType;
  /** Whom it is about, in any case. */
  readonly wallet: string | null;
  readonly rooms: readonly string[];
  /** Null for what is on no chain: no reorganisation takes it back. */
  readonly block: { readonly number: bigint; readonly hash: string } | null;
  readonly logIndex: number | null;
  /** As JSON: integers beyond 53 bits as decimal strings. */
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Something in the log. */
export type LoggedEvent = Selectable<EventsTable>;

/** Channel on which writers say that there is more. */
export const EVENTS_CHANNEL = "aura_gateway_events";

/** PostgreSQL takes 65,535 parameters; a row has nine. */
const ROWS_AT_ONCE = 5_000;

/**
 * Adds events, in this order, and tells all instances once the transaction is committed. Writers wait for one another, so
 * that whoever has read up to a sequence never finds an earlier one later.
 *
 * @returns What was added, less what was there already.
 */
export async function appendEvents(
  transaction: Transaction<Database>,
  events: readonly NewEvent[],
): Promise<readonly LoggedEvent[]> {
  if (events.length === 0) return [];
  // Held until the end of the transaction.
  const { last_sequence: last } = await transaction
    .selectFrom("event_counter")
    .select("last_sequence")
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sources = events.map(({ source }) => source);
  const known = await transaction
    .selectFrom("events")
    .select("source")
    .where("source", "=", sql<string>`any(${sources}::text[])`)
    .execute();
  const old = new Set(known.map(({ source }) => source));
  const rows = events
    .filter(({ source }) => !old.has(source))
    .map((event, index) => rowOf(event, last + BigInt(index) + 1n));
  if (rows.length === 0) return [];
  const added: LoggedEvent[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    added.push(...(await transaction.insertInto("events").values(part).returningAll().execute()));
  }
  const latest = last + BigInt(rows.length);
  await transaction.updateTable("event_counter").set({ last_sequence: latest }).execute();
  await sql`select pg_notify(${EVENTS_CHANNEL}, ${String(latest)})`.execute(transaction);
  return added.sort((one, other) => (one.sequence < other.sequence ? -1 : 1));
}

function rowOf({ block, logIndex, payload, wallet, rooms, ...event }: NewEvent, sequence: bigint) {
  return {
    ...event,
    sequence,
    wallet: wallet === null ? null : wallet.toLowerCase(),
    rooms: [...rooms],
    block_number: block === null ? null : block.number,
    block_hash: block === null ? null : block.hash,
    log_index: logIndex,
    payload: JSON.stringify(payload),
  };
}

/** The sequence given last; 0 before the first. */
export async function lastSequence(database: Kysely<Database>): Promise<bigint> {
  const row = await database.selectFrom("event_counter").select("last_sequence").executeTakeFirstOrThrow();
  return row.last_sequence;
}

/** Events after one sequence and up to another, in order; of some rooms when they are given. */
export async function eventsBetween(
  database: Kysely<Database>,
  { after, upTo, rooms, limit }: { after: bigint; upTo: bigint; rooms?: readonly string[]; limit: number },
): Promise<readonly LoggedEvent[]> {
  return database
    .selectFrom("events")
    .selectAll()
    .where("sequence", ">", after)
    .where("sequence", "<=", upTo)
    .$if(rooms !== undefined, (query) => query.where(sql<boolean>`rooms && ${[...(rooms ?? [])]}::text[]`))
    .orderBy("sequence")
    .limit(limit)
    .execute();
}

/** Events of a type, the latest first, and whether each was taken back. */
export async function recentEvents(
  database: Kysely<Database>,
  { type, before, limit }: { type: EventType; before: bigint | undefined; limit: number },
): Promise<readonly (LoggedEvent & { readonly retracted_by: bigint | null })[]> {
  return database
    .selectFrom("events")
    .leftJoin("retracted_events", "retracted_events.sequence", "events.sequence")
    .selectAll("events")
    .select("retracted_events.retracted_by")
    .where("events.type", "=", type)
    .$if(before !== undefined, (query) => query.where("events.sequence", "<", before as bigint))
    .orderBy("events.sequence", "desc")
    .limit(limit)
    .execute();
}
