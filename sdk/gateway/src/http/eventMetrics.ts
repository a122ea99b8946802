import { Counter, Gauge, type Registry } from "prom-client";

import type { FollowerStatus } from "../events/FollowerStatus.ts";
import type { FollowerMetrics } from "../follower/createFollower.ts";
import type { HubMetrics } from "../live/createHub.ts";

export type EventMetrics = FollowerMetrics & HubMetrics;

/** Figures of the follower and the sockets. */
export function createEventMetrics(registry: Registry, status: () => FollowerStatus): EventMetrics {
  const registers = [registry];
  const events = new Counter({
    name: "aura_gateway_events_total",
    help: "Events added to the log by this instance, by type",
    labelNames: ["type"],
    registers,
  });
  const failures = new Counter({
    name: "aura_gateway_follower_failures_total",
    help: "Attempts to follow the chain that failed",
    registers,
  });
  const sockets = new Gauge({ name: "aura_gateway_sockets", help: "Sockets that are open", registers });
  const closes = new Counter({
    name: "aura_gateway_socket_closes_total",
    help: "Sockets that ended, by close code",
    labelNames: ["code"],
    registers,
  });
  gauge("aura_gateway_follower_leads", "Whether this instance takes the events in: 1 or 0", (status) =>
    status.leads ? 1 : 0,
  );
  gauge("aura_gateway_follower_waiting", "Whether it waits for something that is wrong: 1 or 0", (status) =>
    status.trouble === null ? 0 : 1,
  );
  gauge("aura_gateway_follower_block", "The last block followed; 0 where it does not lead", (status) =>
    Number(status.blockNumber ?? 0n),
  );
  return {
    followed: (added) => {
      for (const { type } of added) events.inc({ type });
    },
    failed: () => failures.inc(),
    sockets: (count) => sockets.set(count),
    socketClosed: (code) => closes.inc({ code }),
  };

  function gauge(name: string, help: string, value: (status: FollowerStatus) => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value(status()));
      },
    });
  }
}
