import type { FastifyReply } from "fastify";

import type { Cached } from "../services/readCache.ts";

/** Says whether an answer was at hand, and for how long it may be kept elsewhere. Gives the answer. */
export function withCacheHeaders<Value>(
  reply: FastifyReply,
  { value, hit, freshSeconds }: Cached<Value>,
  { store = true }: { store?: boolean } = {},
): Value {
  reply.header("x-cache", hit ? "HIT" : "MISS");
  reply.header("cache-control", store ? `public, max-age=${freshSeconds}` : "no-store");
  return value;
}
