import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

import type { App } from "./App.ts";

/** Seconds; the targets are 50 ms for what is cached, 10 ms for features. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = {
  readonly registry: Registry;
  /** Counts a read of a cache. */
  readonly cacheRead: (cache: string, result: "hit" | "miss") => void;
};

/** Figures of one gateway, in a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const reads = new Counter({
    name: "aura_gateway_cache_reads_total",
    help: "Reads of caches, by cache and result",
    labelNames: ["cache", "result"],
    registers: [registry],
  });
  return { registry, cacheRead: (cache, result) => reads.inc({ cache, result }) };
}

/** Measures every request by its route, never by its address: wallets make no series. Serves `/metrics`. */
export function serveMetrics(app: App, { registry }: Metrics): void {
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { url: route = "unmatched" } = request.routeOptions;
    const labels = { method: request.method, route, status: reply.statusCode };
    durations.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
