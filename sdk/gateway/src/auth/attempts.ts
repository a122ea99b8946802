import type { FastifyRequest } from "fastify";
import type { Address } from "viem";

import { RateLimitedError } from "./errors.ts";
import { addressHash } from "./identifyCaller.ts";
import type { Secrets } from "./keyedHash.ts";
import type { RateStore } from "./rateStore.ts";

const MINUTE_MS = 60_000;

/** What somebody who guesses would do often. */
const limits = {
  /** Requests with a token or key that is no good. */
  credential: { windowMs: MINUTE_MS, max: 30 },
  /** Messages sent to sign in, good or not; nonces asked for. */
  "sign-in": { windowMs: MINUTE_MS, max: 20 },
  nonce: { windowMs: MINUTE_MS, max: 60 },
  /** Codes of one wallet whose signature was right. */
  code: { windowMs: 15 * MINUTE_MS, max: 5 },
} as const;

/** Counts what is tried, across instances. @throws RateLimitedError */
export type Attempts = {
  from(request: FastifyRequest, what: Exclude<keyof typeof limits, "code">): Promise<void>;
  of(wallet: Address, what: "code"): Promise<void>;
};

export function createAttempts(store: RateStore, secrets: Secrets): Attempts {
  const count = async (what: keyof typeof limits, whose: string): Promise<void> => {
    const { refused, resetMs } = await store.hit(secrets.hash("limit", `${what}:${whose}`), limits[what]);
    if (refused) throw new RateLimitedError({ retryAfterMs: resetMs });
  };
  return {
    from: (request, what) => count(what, addressHash(request, secrets)),
    of: (wallet, what) => count(what, wallet.toLowerCase()),
  };
}
