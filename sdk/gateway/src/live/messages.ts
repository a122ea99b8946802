import { Type, type Static } from "typebox";
import { Value } from "typebox/value";

import type { LoggedEvent } from "../events/eventLog.ts";
import { ROOM_PATTERN } from "../events/rooms.ts";

/** Most rooms that a connection may be in. */
export const MOST_ROOMS = 50;

const Rooms = Type.Array(Type.String({ pattern: ROOM_PATTERN, maxLength: 96 }), {
  minItems: 1,
  maxItems: MOST_ROOMS,
});
/** Up to 2^63 - 1, as far as PostgreSQL counts. */
const Sequence = Type.String({ pattern: "^(0|[1-9][0-9]{0,17})$" });
const strict = { additionalProperties: false };

/** What a client may say. */
export const ClientMessage = Type.Union([
  Type.Object({ type: Type.Literal("subscribe"), rooms: Rooms, since: Type.Optional(Sequence) }, strict),
  Type.Object({ type: Type.Literal("unsubscribe"), rooms: Rooms }, strict),
  Type.Object({ type: Type.Literal("ping") }, strict),
]);

export type ClientMessage = Static<typeof ClientMessage>;

/** Undefined for anything else. */
export function parseMessage(text: string): ClientMessage | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return Value.Check(ClientMessage, found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** An event as clients get it, here and over HTTP. */
export function eventMessage(event: LoggedEvent) {
  return {
    sequence: String(event.sequence),
    type: event.type,
    wallet: event.wallet,
    rooms: event.rooms,
    blockNumber: event.block_number === null ? null : String(event.block_number),
    blockHash: event.block_hash,
    logIndex: event.log_index,
    payload: event.payload,
    createdAt: event.created_at.toISOString(),
  };
}

/** What the server says of a refused message. */
export type Refusal = "invalid-message" | "too-many-rooms" | "since-after-subscribe" | "unknown-sequence";

/** Close codes of our own. */
export const CLOSE = {
  goingAway: 1001,
  /** Binary, or not even a message. */
  unsupported: 1003,
  failed: 1011,
  /** The client reads more slowly than it is told; it may come again and resume. */
  slow: 4008,
  /** Too many messages. */
  flood: 4029,
} as const;
