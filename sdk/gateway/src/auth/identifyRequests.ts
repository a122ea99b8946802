import cookie from "@fastify/cookie";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";

import type { App } from "../http/App.ts";
import type { Auth } from "./createAuth.ts";
import { CredentialError } from "./errors.ts";
import { identifyCaller } from "./identifyCaller.ts";
import { createRateLimits } from "./rateLimits.ts";

const SWEEP_MS = 60_000;

/** Says of every request to the API who asks, and counts it, before any route sees it. */
export async function identifyRequests(app: App, auth: Auth, log: FastifyBaseLogger): Promise<void> {
  await app.register(cookie);
  app.decorateRequest("caller");
  const limit = await createRateLimits(app, { ...auth, log });
  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url?.startsWith("/api/") !== true) return;
    request.caller = await identifyCaller(request, auth.identify).catch(async (error: unknown) => {
      if (error instanceof CredentialError) await auth.attempts.from(request, "credential");
      throw error;
    });
    await limit(request, reply);
  });
  const timer = setInterval(() => {
    auth.sweep().catch((err: unknown) => log.warn({ err }, "what has expired was not removed"));
  }, SWEEP_MS);
  timer.unref();
  app.addHook("onClose", (_app, done) => {
    clearInterval(timer);
    done();
  });
}
