import rateLimit, { type FastifyRateLimitStore } from "@fastify/rate-limit";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";

import type { App } from "../http/App.ts";
import type { Caller, Tier } from "./Caller.ts";
import { isAnonymous } from "./Caller.ts";
import { RateLimitedError } from "./errors.ts";
import { addressHash } from "./identifyCaller.ts";
import type { Secrets } from "./keyedHash.ts";
import type { RateStore } from "./rateStore.ts";

const MINUTE_MS = 60_000;

/** Requests a minute. */
export const perMinute: Readonly<Record<Tier, number>> = {
  free: 100,
  pro: 500,
  unlimited: Number.POSITIVE_INFINITY,
};

/** Of one address together, however many callers it has. */
const PER_ADDRESS = 1_000;

/** Counts a request to whoever asks and to where it comes from. @throws RateLimitedError */
export type LimitRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Limits by a sliding window of a minute. A store that fails limits nobody: reads outlive the database.
 */
export async function createRateLimits(
  app: App,
  { store, secrets, log }: { store: RateStore; secrets: Secrets; log: FastifyBaseLogger },
): Promise<LimitRequest> {
  await app.register(rateLimit, {
    global: false,
    store: storeClass(store, log),
    timeWindow: MINUTE_MS,
    skipOnError: true,
  });
  const byCaller = app.createRateLimit({
    keyGenerator: ({ caller }) => secrets.hash("limit", (caller as Caller).id),
    max: ({ caller }) => perMinute[(caller as Caller).tier],
    allowList: ({ caller }) => (caller as Caller).tier === "unlimited",
  });
  const byAddress = app.createRateLimit({
    keyGenerator: (request) => secrets.hash("limit", `address:${addressHash(request, secrets)}`),
    max: PER_ADDRESS,
    // Whoever is anonymous is an address already.
    allowList: ({ caller }) => (caller as Caller).tier === "unlimited" || isAnonymous(caller as Caller),
  });
  return async (request, reply) => {
    const results = await Promise.all([byCaller(request), byAddress(request)]);
    const counted = results.filter((result) => !result.isAllowed);
    const [tightest] = counted.sort((one, other) => one.remaining - other.remaining);
    if (tightest === undefined) return;
    reply.header("ratelimit-limit", tightest.max);
    reply.header("ratelimit-remaining", tightest.remaining);
    reply.header("ratelimit-reset", tightest.ttlInSeconds);
    const exceeded = counted.find(({ isExceeded }) => isExceeded);
    if (exceeded !== undefined) throw new RateLimitedError({ retryAfterMs: exceeded.ttl });
  };
}

/** The form in which the library takes a store. */
function storeClass(store: RateStore, log: FastifyBaseLogger) {
  return class implements FastifyRateLimitStore {
    incr(
      key: string,
      callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
      windowMs: number,
      max: number,
    ): void {
      store.hit(key, { windowMs, max }).then(
        ({ used, resetMs }) => callback(null, { current: used, ttl: resetMs }),
        (err: unknown) => {
          log.warn({ err }, "limits could not be counted");
          callback(err instanceof Error ? err : new Error("The store failed."));
        },
      );
    }
    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
