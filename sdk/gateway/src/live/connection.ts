import { setTimeout as sleep } from "node:timers/promises";

import type { Kysely } from "kysely";
import type { WebSocket } from "ws";

import type { Database } from "../database/Database.ts";
import { eventsBetween, lastSequence, type LoggedEvent } from "../events/eventLog.ts";
import { roomNamed } from "../events/rooms.ts";
import {
  CLOSE,
  eventMessage,
  MOST_ROOMS,
  parseMessage,
  type ClientMessage,
  type Refusal,
} from "./messages.ts";

const PAGE = 200;
/** How often a replay looks whether its reader has caught up. */
const DRAIN_MS = 20;
/** Messages at once, and how many more each second. */
const BURST = 60;
const PER_SECOND = 10;
/** After which a client that does not answer a close is cut off. */
const CLOSING_MS = 2_000;

/** One client. */
export type Connection = {
  readonly rooms: ReadonlySet<string>;
  /** Sends an event, unless the client is not yet live or in none of its rooms. */
  tell(event: LoggedEvent, text: string): void;
  /** Cuts it off when it did not answer the ping before; else pings it. */
  beat(): void;
  close(code: number, reason: string): void;
};

export type ConnectionOptions = {
  readonly socket: WebSocket;
  readonly database: Kysely<Database>;
  /** Sequence up to which live connections were told everything. */
  readonly position: () => bigint;
  /** Bytes that may wait for a client. */
  readonly mostBuffered: number;
};

export const textOf = (event: LoggedEvent): string =>
  JSON.stringify({ type: "event", sequence: String(event.sequence), event: eventMessage(event) });

export function createConnection({
  socket,
  database,
  position,
  mostBuffered,
}: ConnectionOptions): Connection {
  const rooms = new Set<string>();
  let live = false;
  /** Up to which the client said that it was told. */
  let told = -1n;
  let subscribed = false;
  let answered = true;
  let ending = false;
  const allow = allowance();

  const close = (code: number, reason: string): void => {
    if (ending) return;
    ending = true;
    socket.close(code, reason);
    // A close waits behind whatever is buffered: who reads nothing would keep it for ever.
    setTimeout(() => socket.terminate(), CLOSING_MS).unref();
  };
  const isOpen = (): boolean => !ending && socket.readyState === socket.OPEN;
  const send = (text: string): void => {
    if (!isOpen()) return;
    if (socket.bufferedAmount > mostBuffered) {
      close(CLOSE.slow, "Too slow. Come again with the last sequence.");
      return;
    }
    socket.send(text);
  };
  const say = (message: object): void => send(JSON.stringify(message));
  const refuse = (code: Refusal, detail: string): void => say({ type: "error", code, detail });

  const replay = async (since: bigint): Promise<void> => {
    const wanted = [...rooms];
    let after = since;
    while (after < position() && isOpen()) {
      const upTo = position();
      const events = await eventsBetween(database, { after, upTo, rooms: wanted, limit: PAGE });
      for (const event of events) {
        // The past waits for its reader; only the present cannot.
        while (socket.bufferedAmount > mostBuffered / 2 && isOpen()) await sleep(DRAIN_MS);
        send(textOf(event));
      }
      after = events.length < PAGE ? upTo : (events.at(-1) as LoggedEvent).sequence;
    }
    // Nothing was told since the position was looked at: from here on it comes as it happens.
    live = true;
  };
  const subscribe = async ({ rooms: names, since }: Subscribe): Promise<void> => {
    const wanted = names.map(roomNamed);
    if (since !== undefined && subscribed) {
      return refuse("since-after-subscribe", "Only the first subscription of a connection can resume.");
    }
    // Another instance may have told more than this one has read so far.
    if (since !== undefined && BigInt(since) > position() && BigInt(since) > (await lastSequence(database))) {
      return refuse(
        "unknown-sequence",
        "No such sequence was given yet. Resume from one that you were told.",
      );
    }
    if (new Set([...rooms, ...wanted]).size > MOST_ROOMS) {
      return refuse("too-many-rooms", `A connection may be in ${MOST_ROOMS} rooms.`);
    }
    for (const room of wanted) rooms.add(room);
    subscribed = true;
    if (since === undefined) live = true;
    else {
      told = BigInt(since);
      await replay(told);
    }
    say({ type: "subscribed", rooms: wanted, sequence: String(position()) });
  };
  const answer = async (message: ClientMessage): Promise<void> => {
    if (message.type === "ping") return say({ type: "pong", sequence: String(position()) });
    if (message.type === "subscribe") return subscribe(message);
    const left = message.rooms.map(roomNamed);
    for (const room of left) rooms.delete(room);
    say({ type: "unsubscribed", rooms: left, sequence: String(position()) });
  };

  // One after another: what is asked during a replay waits for its end.
  let turn = Promise.resolve();
  socket.on("message", (data: Buffer, binary: boolean) => {
    if (ending) return;
    if (binary) return close(CLOSE.unsupported, "Send text.");
    if (!allow()) return close(CLOSE.flood, "Too many messages.");
    const message = parseMessage(data.toString("utf8"));
    turn = turn
      .then(() =>
        message === undefined
          ? refuse("invalid-message", "The message does not fit the schema: docs/gateway/events.md.")
          : answer(message),
      )
      .catch(() => close(CLOSE.failed, "Something went wrong. Come again with the last sequence."));
  });
  socket.on("pong", () => (answered = true));
  // Ends in a close of its own; without a listener it would end the process.
  socket.on("error", () => undefined);

  return {
    rooms,
    tell: (event, text) => {
      if (live && event.sequence > told && event.rooms.some((room) => rooms.has(room))) send(text);
    },
    beat: () => {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
    },
    close,
  };
}

type Subscribe = Extract<ClientMessage, { type: "subscribe" }>;

/** Says whether one more message is allowed now. */
function allowance(): () => boolean {
  let left = BURST;
  let last = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(BURST, left + ((now - last) / 1000) * PER_SECOND);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
