import { setTimeout as sleep } from "node:timers/promises";

import type { AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";

import { takeLead, type Leadership } from "../database/leadership.ts";
import type { LoggedEvent } from "../events/eventLog.ts";
import type { FollowerStatus } from "../events/FollowerStatus.ts";
import type { World } from "../services/worlds.ts";
import { createChainSource, type ChainSource } from "./chainSource.ts";
import { tellScores } from "./scoreChanges.ts";
import { followOnce } from "./step.ts";

const LOCK = "aura-gateway-follower";
/** How long another instance may lead before this one asks again. */
const TURN_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
const MOST_BLOCKS = 2_000;

export type Follower = {
  readonly status: () => FollowerStatus;
  /** Ends after the step under way. */
  close(): Promise<void>;
};

/** What the follower counts. */
export type FollowerMetrics = {
  readonly followed: (events: readonly LoggedEvent[]) => void;
  readonly failed: () => void;
};

export type FollowerOptions = {
  readonly client: AuraClient;
  readonly databaseUrl: string;
  /** How often the indexer is asked for news, in milliseconds. */
  readonly pollMs: number;
  /** Everybody's facts, read anew. */
  readonly readWorld: () => Promise<World>;
  readonly metrics: FollowerMetrics;
  readonly log: FastifyBaseLogger;
};

/**
 * Takes what happens on the chain into the log of events, for as long as no other instance does. What fails is tried again,
 * later each time up to ten seconds; nothing is passed over.
 */
export function createFollower(options: FollowerOptions): Follower {
  const stop = new AbortController();
  const state = { leads: false, blockNumber: null, trouble: null } as {
    -readonly [Key in keyof FollowerStatus]: FollowerStatus[Key];
  };
  const pause = (ms: number): Promise<unknown> =>
    sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined);
  const running = run({ ...options, state, pause, isStopped: () => stop.signal.aborted });
  return {
    status: () => ({ ...state }),
    close: () => {
      stop.abort();
      return running;
    },
  };
}

type Run = FollowerOptions & {
  readonly state: { leads: boolean; blockNumber: bigint | null; trouble: string | null };
  readonly pause: (ms: number) => Promise<unknown>;
  readonly isStopped: () => boolean;
};

async function run(options: Run): Promise<void> {
  const { databaseUrl, state, pause, isStopped, log, metrics } = options;
  const source = createChainSource(options.client);
  while (!isStopped()) {
    let leadership: Leadership | undefined;
    try {
      leadership = await takeLead(databaseUrl, LOCK);
      state.trouble = null;
      if (leadership !== undefined) {
        log.info("follows the chain");
        state.leads = true;
        await lead(options, leadership, source);
      }
    } catch (err) {
      metrics.failed();
      state.trouble = "The database does not answer.";
      log.warn({ err }, "lost the lead");
    } finally {
      state.leads = false;
      state.blockNumber = null;
      await leadership?.resign().catch(() => undefined);
    }
    await pause(TURN_MS);
  }
}

/** Follows until the connection to the database breaks, or it is told to stop. */
async function lead(
  { pollMs, state, pause, isStopped, metrics, readWorld, log }: Run,
  { database, holds }: Leadership,
  source: ChainSource,
): Promise<void> {
  let range = MOST_BLOCKS;
  let failures = 0;
  let seen = "";
  // Whatever the one before told last may have come without its scores.
  let scoresDue = true;
  while (!isStopped() && holds()) {
    try {
      const { blockNumber: number, blockHash: hash } = await source.indexer();
      const news = `${number} ${hash}`;
      if (news !== seen || scoresDue) {
        const step = await followOnce({ database, source }, { indexed: { number, hash }, range });
        metrics.followed(step.events);
        state.blockNumber = step.cursor.number;
        state.trouble = step.waiting;
        scoresDue ||= step.events.length > 0;
        // What waits is asked again, whether or not the indexer has news.
        seen = step.caughtUp ? news : "";
        if (step.caughtUp && scoresDue) {
          const told = await tellScores(database, await readWorld());
          metrics.followed(told ?? []);
          scoresDue = told === undefined;
        }
        range = Math.min(MOST_BLOCKS, range * 2);
        failures = 0;
        if (!step.caughtUp && step.waiting === null) continue;
      }
      state.trouble = seen === "" ? state.trouble : null;
      await pause(pollMs);
    } catch (err) {
      if (!holds()) throw err;
      failures += 1;
      // A node may refuse so many blocks at once.
      range = Math.max(1, Math.floor(range / 2));
      seen = "";
      state.trouble = "Chain or indexer do not answer.";
      metrics.failed();
      log.warn({ err, failures }, "could not follow the chain");
      await pause(Math.min(LONGEST_WAIT_MS, pollMs * 2 ** Math.min(failures, 10)));
    }
  }
}
