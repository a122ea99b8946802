import { setTimeout as sleep } from "node:timers/promises";

import type { FastifyBaseLogger } from "fastify";
import type { Kysely } from "kysely";
import pg from "pg";

import type { Database } from "../database/Database.ts";
import { EVENTS_CHANNEL, eventsBetween, lastSequence, type LoggedEvent } from "./eventLog.ts";

/** Without a word from the database, it is asked after this time: a call may get lost with a connection. */
const SILENCE_MS = 5_000;
const RETRY_MS = 500;
const CONNECT_TIMEOUT_MS = 5_000;
const PAGE = 1_000;

/** Tells an instance of every event once, in order, soon after it was committed by whichever instance. */
export type EventFeed = {
  /** Sequence up to which everything was told. */
  readonly position: () => bigint;
  /** Whether news come without delay. */
  connected(): boolean;
  /** Told at once and in order. Returns an end. */
  subscribe(listener: (events: readonly LoggedEvent[]) => void): () => void;
  close(): Promise<void>;
};

/** Begins with what happens after now. */
export async function createEventFeed({
  database,
  databaseUrl,
  log,
}: {
  database: Kysely<Database>;
  databaseUrl: string;
  log: FastifyBaseLogger;
}): Promise<EventFeed> {
  const stop = new AbortController();
  const listeners = new Set<(events: readonly LoggedEvent[]) => void>();
  const state = { position: await lastSequence(database), connected: false };
  const pull = async (): Promise<void> => {
    const upTo = await lastSequence(database);
    while (state.position < upTo) {
      const events = await eventsBetween(database, { after: state.position, upTo, limit: PAGE });
      const last = events.at(-1);
      if (last === undefined) return;
      state.position = last.sequence;
      for (const listener of listeners) listener(events);
    }
  };
  const running = listen({ databaseUrl, signal: stop.signal, state, pull: oneAtATime(pull), log });
  return {
    position: () => state.position,
    connected: () => state.connected,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stop.abort();
      return running;
    },
  };
}

async function listen({
  databaseUrl,
  signal,
  state,
  pull,
  log,
}: {
  databaseUrl: string;
  signal: AbortSignal;
  state: { connected: boolean };
  pull: () => Promise<void>;
  log: FastifyBaseLogger;
}): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: "aura-gateway-feed",
    });
    try {
      await session(client, { signal, state, pull });
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, "events are late: the connection that tells of them broke");
    } finally {
      state.connected = false;
      await client.end().catch(() => undefined);
    }
    await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Pulls at every call, until the connection breaks or it is told to stop. */
async function session(
  client: pg.Client,
  { signal, state, pull }: { signal: AbortSignal; state: { connected: boolean }; pull: () => Promise<void> },
): Promise<void> {
  const broken = new Promise<never>((_resolve, reject) => {
    client.on("error", reject);
    client.on("end", () => reject(new Error("The connection ended.")));
    signal.addEventListener("abort", () => reject(new Error("Told to stop.")), { once: true });
  });
  // Also where nobody waits for it any more.
  broken.catch(() => undefined);
  let failed: (error: unknown) => void = () => undefined;
  const pullFailed = new Promise<never>((_resolve, reject) => (failed = reject));
  pullFailed.catch(() => undefined);
  const wake = (): void => void pull().catch(failed);
  client.on("notification", wake);
  await Promise.race([client.connect(), broken]);
  await Promise.race([client.query(`listen ${EVENTS_CHANNEL}`), broken]);
  // What was committed before the call could be heard.
  await Promise.race([pull(), broken]);
  state.connected = true;
  const timer = setInterval(wake, SILENCE_MS);
  try {
    await Promise.race([broken, pullFailed]);
  } finally {
    clearInterval(timer);
  }
}

/** Of calls that come while one is under way, one more follows; all of them wait for it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    running = work().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (running === undefined) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}
