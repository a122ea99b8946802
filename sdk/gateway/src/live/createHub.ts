import type { Kysely } from "kysely";
import type { WebSocket } from "ws";

import type { Database } from "../database/Database.ts";
import type { EventFeed } from "../events/createEventFeed.ts";
import type { LoggedEvent } from "../events/eventLog.ts";
import { createConnection, textOf, type Connection } from "./connection.ts";
import { CLOSE } from "./messages.ts";

/** What sockets are granted. */
export type SocketLimits = {
  /** Connections of one address. */
  readonly perAddress: number;
  /** Bytes that may wait for a client. */
  readonly mostBuffered: number;
  /** Between two pings, in milliseconds. */
  readonly heartbeatMs: number;
};

/** What the hub counts. */
export type HubMetrics = {
  readonly sockets: (count: number) => void;
  readonly socketClosed: (code: number) => void;
};

/** Everybody who listens to this instance. */
export type Hub = {
  /** Whether one more connection of this address is taken. */
  hasRoom(address: string): boolean;
  accept(socket: WebSocket, address: string): void;
  /** Tells everybody to come again elsewhere, and takes nobody any more. */
  close(): Promise<void>;
};

export function createHub({
  database,
  feed,
  limits,
  metrics,
}: {
  database: Kysely<Database>;
  feed: EventFeed;
  limits: SocketLimits;
  metrics: HubMetrics;
}): Hub {
  const connections = new Map<WebSocket, Connection>();
  const addresses = new Map<string, number>();
  let closing = false;
  const tell = (events: readonly LoggedEvent[]): void => {
    for (const event of events) {
      const text = textOf(event);
      for (const connection of connections.values()) connection.tell(event, text);
    }
  };
  const unsubscribe = feed.subscribe(tell);
  const heart = setInterval(() => {
    for (const connection of connections.values()) connection.beat();
  }, limits.heartbeatMs);
  const count = (address: string, change: 1 | -1): void => {
    const now = (addresses.get(address) ?? 0) + change;
    if (now === 0) addresses.delete(address);
    else addresses.set(address, now);
    metrics.sockets(connections.size);
  };
  return {
    hasRoom: (address) => !closing && (addresses.get(address) ?? 0) < limits.perAddress,
    accept: (socket, address) => {
      const { mostBuffered } = limits;
      const connection = createConnection({ socket, database, position: feed.position, mostBuffered });
      connections.set(socket, connection);
      count(address, 1);
      socket.on("close", (code: number) => {
        connections.delete(socket);
        count(address, -1);
        metrics.socketClosed(code);
      });
      // It may have come between the question and the answer.
      if (closing) connection.close(CLOSE.goingAway, "The gateway stops.");
    },
    close: async () => {
      closing = true;
      clearInterval(heart);
      unsubscribe();
      const ended = [...connections.keys()].map(
        (socket) => new Promise<void>((resolve) => socket.once("close", () => resolve())),
      );
      for (const connection of connections.values()) connection.close(CLOSE.goingAway, "The gateway stops.");
      await Promise.all(ended);
    },
  };
}
