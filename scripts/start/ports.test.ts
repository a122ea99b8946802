import { createServer, type Server } from "node:net";

import { afterEach, describe, expect, test } from "vitest";

import { freePorts } from "./free-ports.ts";
import { freePortNear, isFree, requireFree } from "./ports.ts";

const servers: Server[] = [];

async function occupy(host: string): Promise<number> {
  const [port] = await freePorts(1);
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return port as number;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe("ports", () => {
  test.each(["127.0.0.1", "0.0.0.0"])("behavior: a server on %s takes its port", async (host) => {
    expect(await isFree(await occupy(host))).toBe(false);
  });

  test("behavior: looking at a port leaves it free", async () => {
    const [port] = await freePorts(1);
    expect(await isFree(port as number)).toBe(true);
    expect(await isFree(port as number)).toBe(true);
  });

  test("behavior: the next free port is found past those taken", async () => {
    const port = await occupy("127.0.0.1");
    const next = await freePortNear(port, [port + 1]);
    expect(next).toBeGreaterThan(port + 1);
    expect(await isFree(next)).toBe(true);
  });

  test("error: a taken port is named with its use and its option", async () => {
    const port = await occupy("127.0.0.1");
    await expect(requireFree([{ port, use: "RPC", option: "--rpc-port" }])).rejects.toThrow(
      `Port ${port} (RPC) is taken. Stop what uses it or pass --rpc-port N.`,
    );
  });
});
