import { createServer } from "node:net";

import { refused } from "./errors.ts";

/** Whether a server could listen on the port, on the loopback interface as well as on all of them. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "0.0.0.0"));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export interface NeededPort {
  readonly port: number;
  /** What will listen there. */
  readonly use: string;
  /** The option that names another. */
  readonly option: string;
}

/** @throws StartError naming the first port that something else listens on. */
export async function requireFree(needed: readonly NeededPort[]): Promise<void> {
  for (const { port, use, option } of needed) {
    if (!(await isFree(port)))
      throw refused(`Port ${port} (${use}) is taken. Stop what uses it or pass ${option} N.`);
  }
}

/** The port itself when it is free and not among `taken`, else some other one that is. */
export async function freePortNear(port: number, taken: readonly number[]): Promise<number> {
  for (let candidate = port; candidate <= 65_535; candidate++) {
    if (!taken.includes(candidate) && (await isFree(candidate))) return candidate;
  }
  return freePortNear(10_240, taken);
}
