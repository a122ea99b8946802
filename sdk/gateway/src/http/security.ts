import cors from "@fastify/cors";
import helmet from "@fastify/helmet";

import type { App } from "./App.ts";

/** Response headers that pages of other origins may read. */
const EXPOSED = [
  "etag",
  "location",
  "x-cache",
  "x-request-id",
  "retry-after",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
];
const PREFLIGHT_SECONDS = 600;

/** Headers that say what browsers may do with answers, and which origins may ask. */
export async function security(app: App, { origins }: { origins: readonly string[] }): Promise<void> {
  await app.register(helmet, {
    // Answers are data: nothing in them is to be loaded, run or framed. The documentation has a policy of its own.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: "cross-origin" },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  await app.register(cors, {
    origin: origins.includes("*") ? "*" : [...origins],
    methods: ["GET", "HEAD", "POST", "PUT", "DELETE"],
    allowedHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "if-none-match",
      "traceparent",
      "x-api-key",
      "x-aura-csrf",
      "x-request-id",
    ],
    // Cookies only from origins that are named: "*" is nobody in particular.
    credentials: !origins.includes("*"),
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
}
