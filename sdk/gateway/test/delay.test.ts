import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import { LiveClient } from "./support/liveClient.ts";
import { account, clientAt, minted, ScriptedChain } from "./support/scriptedChain.ts";
import { testGateway } from "./support/testGateway.ts";

const ROUNDS = 60;

test("behavior: a hundred sockets hear everything once and in order; says how long it took from the indexer", async () => {
  const chain = await new ScriptedChain().listen();
  const settings = { follows: true, pollMs: 250, socketsPerAddress: 100 };
  const gateway = await testGateway({ client: clientAt(chain.url), settings });
  try {
    const address = await gateway.listen();
    const clients = await Promise.all(Array.from({ length: 100 }, () => LiveClient.open(address)));
    await Promise.all(clients.map((client) => client.subscribe(["global"])));
    const arrivals = clients.map((client) => {
      const times: number[] = [];
      client.socket.on("message", () => times.push(performance.now()));
      return times;
    });
    const delays: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await sleep((round * 37) % 250);
      const indexed = performance.now();
      chain.mine(minted(account(round + 1)));
      while (arrivals.some((times) => times.length <= round)) await sleep(2);
      delays.push(...arrivals.map((times) => (times[round] as number) - indexed));
    }
    delays.sort((one, other) => one - other);
    const at = (share: number): number => Math.round(delays[Math.floor(delays.length * share)] as number);
    process.stdout.write(
      `delay of ${delays.length} messages: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms\n`,
    );
    const [first, ...others] = clients.map((client) => client.sequences());
    expect(first).toHaveLength(ROUNDS);
    expect(first).toEqual([...(first as number[])].sort((one, other) => one - other));
    for (const other of others) expect(other).toEqual(first);
  } finally {
    await gateway.close();
    chain.close();
  }
}, 120_000);
