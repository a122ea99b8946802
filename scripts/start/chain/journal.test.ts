import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createPublicClient, createWalletClient, http } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { PROXY } from "../../deploy/create2.ts";
import { ensureProxy } from "../../deploy/ensure-proxy.ts";
import { freePorts } from "../free-ports.ts";
import { sendSignal, type ManagedProcess } from "../managed-process.ts";
import { chainClient, startChain, type ChainClient } from "./chain-process.ts";
import { readJournal } from "./journal-file.ts";

const GENESIS = 1_700_000_000;
const DAY = 86_400;
const account = mnemonicToAccount("test test test test test test test test test test test junk");

let folder: string;
let journal: string;
let running: ManagedProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aura-journal-"));
  journal = join(folder, "chain.jsonl");
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((process) => process.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ client: ChainClient; process: ManagedProcess; url: string }> {
  const [port] = await freePorts(1);
  const chain = await startChain({
    port: port as number,
    journal,
    genesis: GENESIS,
    logFile: join(folder, "chain.log"),
    onLaunch: (process) => running.push(process),
  });
  return { client: chainClient(chain.url), process: chain.process, url: chain.url };
}

/** Mines `count` blocks, a day apart, each with one transfer. */
async function transfer(client: ChainClient, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await client.increaseTime({ seconds: DAY });
    await client.sendTransaction({ account, to: account.address, value: 1n });
  }
}

describe("chain journal", () => {
  test("behavior: a killed chain goes on with the same blocks, empty and full ones", async () => {
    const first = await start();
    await transfer(first.client, 3);
    await first.client.mine({ blocks: 1 });
    await first.client.setAutomine(false);
    for (const nonce of [3, 4]) await first.client.sendTransaction({ account, to: account.address, nonce });
    await first.client.mine({ blocks: 1 });
    const head = await first.client.getBlock();
    expect(head.transactions).toHaveLength(2);
    sendSignal(first.process.pid, "SIGKILL");
    await first.process.exited;

    const second = await start();
    expect(await second.client.getBlock()).toEqual(head);
    expect((await second.client.getBlock({ blockNumber: 0n })).timestamp).toBe(BigInt(GENESIS));
    await transfer(second.client, 1);
    expect(readJournal(journal)?.blocks).toHaveLength(Number(head.number) + 1);
  });

  test("behavior: legacy, access-list, fee-market, reverted and deploying transactions are repeated", async () => {
    const first = await start();
    const { client } = first;
    await client.sendTransaction({ account, to: account.address, type: "legacy" });
    await client.sendTransaction({ account, to: account.address, type: "eip2930", accessList: [] });
    // PUSH0 PUSH0 REVERT
    await client.sendTransaction({ account, data: "0x5f5ffd", gas: 100_000n }).catch(() => undefined);
    // Returns the runtime code 0x00.
    await client.sendTransaction({ account, data: "0x60015ff3" });
    // Signed by the node itself.
    await client.sendTransaction({ account: account.address, to: account.address });
    const head = await client.getBlock();
    expect(head.number).toBe(5n);
    await first.process.stop();
    expect((await (await start()).client.getBlock()).hash).toBe(head.hash);
  });

  test("behavior: a transaction that names no chain is repeated: the deployment proxy stays", async () => {
    const first = await start();
    const transport = http(first.url);
    await ensureProxy({
      publicClient: createPublicClient({ transport, pollingInterval: 50 }),
      walletClient: createWalletClient({ account, transport }),
    });
    const head = await first.client.getBlock();
    expect(head.number).toBe(2n);
    await first.process.stop();
    const second = await start();
    expect((await second.client.getBlock()).hash).toBe(head.hash);
    expect(await second.client.getCode({ address: PROXY.address })).toBe(PROXY.code);
  });

  test("behavior: blocks mined many at a time are real blocks, spaced as asked", async () => {
    const first = await start();
    await first.client.mine({ blocks: 12, interval: 60 });
    const head = await first.client.getBlock();
    const before = await first.client.getBlock({ blockNumber: 11n });
    expect(head.number).toBe(12n);
    expect(head.parentHash).toBe(before.hash);
    expect(head.timestamp - before.timestamp).toBe(60n);
    await first.process.stop();
    expect((await (await start()).client.getBlock()).hash).toBe(head.hash);
  });

  test("behavior: a reorganisation is followed", async () => {
    const { client, process } = await start();
    await transfer(client, 1);
    const snapshot = await client.snapshot();
    await transfer(client, 3);
    await client.revert({ id: snapshot });
    await client.sendTransaction({ account, to: account.address, value: 2n });
    const head = await client.getBlock();
    expect(readJournal(journal)?.blocks.map(({ number }) => number)).toEqual([1, 2]);
    await process.stop();
    expect((await (await start()).client.getBlock()).hash).toBe(head.hash);
  });

  test("behavior: a torn last line is left out and written over", async () => {
    const first = await start();
    await transfer(first.client, 2);
    await first.process.stop();
    const whole = readFileSync(journal, "utf8");
    appendFileSync(journal, '{"number":3,"hash":"0x12');
    const second = await start();
    expect(await second.client.getBlockNumber()).toBe(2n);
    expect(readFileSync(journal, "utf8")).toBe(whole);
    await transfer(second.client, 1);
    expect(readJournal(journal)?.blocks).toHaveLength(3);
  });

  test("error: a block that comes out differently names itself and the way out", async () => {
    const first = await start();
    await transfer(first.client, 2);
    await first.process.stop();
    const lines = readFileSync(journal, "utf8").split("\n");
    lines[1] = (lines[1] as string).replace(/"timestamp":(\d+)/, (_, at) => `"timestamp":${Number(at) + 1}`);
    writeFileSync(journal, lines.join("\n"));
    await expect(start()).rejects.toThrow(/block 1 came out differently.*npm start -- --fresh/);
  });

  test("error: state set by hand is found at the next start", async () => {
    const first = await start();
    await first.client.setBalance({ address: account.address, value: 5n * 10n ** 18n });
    await transfer(first.client, 1);
    await first.process.stop();
    await expect(start()).rejects.toThrow(/block 1 came out differently/);
  });

  test("error: a transaction of an impersonated account cannot be repeated", async () => {
    const first = await start();
    const stranger = "0x00000000000000000000000000000000000000ff";
    await first.client.setBalance({ address: stranger, value: 10n ** 18n });
    await first.client.impersonateAccount({ address: stranger });
    await first.client.sendTransaction({ account: stranger, to: account.address });
    await first.process.stop();
    await expect(start()).rejects.toThrow(/block 1 holds a transaction that its sender never signed/);
  });

  test("error: a line that is no JSON, and a gap", async () => {
    const first = await start();
    await transfer(first.client, 3);
    await first.process.stop();
    const lines = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, lines.with(1, "{oops").join("\n"));
    await expect(start()).rejects.toThrow(/line 2 is not JSON/);
    writeFileSync(journal, lines.toSpliced(2, 1).join("\n"));
    await expect(start()).rejects.toThrow(/line 3 is not block 2/);
  });
});
