import { setTimeout as sleep } from "node:timers/promises";

import type { ExtendableClient } from "@aura-protocol/sdk";
import { defineBadgeType, registerIssuer, registerPassport, signVoucher } from "@aura-protocol/sdk/actions";
import type { Address, Hex } from "viem";
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";

import { readSettings } from "../../src/config/readSettings.ts";
import type { Settings } from "../../src/config/Settings.ts";
import { accountOf, clientOf, done, mintsOf, privateKeyOf, sentBy, testChain } from "../support/chain.ts";
import { query } from "../support/freshDatabase.ts";
import { startProxy } from "../support/startProxy.ts";
import { startWorker, type Worker } from "../support/startWorker.ts";
import { taskRequests } from "../support/taskRequests.ts";
import { testGateway, type TestGateway } from "../support/testGateway.ts";

const ISSUER = 40;
const signer = accountOf(ISSUER).address;
const env = { AURA_GATEWAY_SIGNER_KEYS: privateKeyOf(ISSUER) };
const read = readSettings({ AURA_DATABASE_URL: "postgresql://127.0.0.1/none", ...env });
const jobs = { ...read.jobs, attempts: 3, backoffMs: 50, leaseMs: 1_000 };

let nextHolder = 41;
/** Somebody with a passport and without badges. */
async function newHolder(): Promise<Address> {
  const index = nextHolder++;
  await done(clientOf(index), registerPassport(clientOf(index), { commitment: BigInt(index) }));
  return accountOf(index).address;
}

describe("minting", () => {
  let issuer: ExtendableClient;
  let badgeType: bigint;
  let gateway: TestGateway;
  const workers: Worker[] = [];

  beforeAll(async () => {
    issuer = clientOf(ISSUER);
    await done(issuer, registerIssuer(issuer, { name: "Gateway", uri: "" }));
    const type = { category: "Social", provider: "github", validity: 0, name: "GitHub", uri: "" } as const;
    const { events } = await done(issuer, defineBadgeType(issuer, type));
    const defined = events.find(({ eventName }) => eventName === "BadgeTypeDefined");
    badgeType = (defined?.args as { badgeType: bigint }).badgeType;
  });
  beforeEach(async () => {
    gateway = await open({ jobs: { ...jobs, workers: 0 } });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await gateway.close();
  });

  /** A gateway on the chain, by default with a database of its own. */
  const open = (settings: Partial<Settings>, databaseUrl?: string, rpcUrl?: string) =>
    testGateway({
      client: clientOf(0, rpcUrl),
      settings: { jobs, relayer: read.relayer, ...settings },
      ...(databaseUrl !== undefined && { databaseUrl }),
    });
  const work = (more: Record<string, string> = {}): Worker => {
    const worker = startWorker(gateway.databaseUrl, { ...env, ...more });
    workers.push(worker);
    return worker;
  };
  const mint = (account: Address, to = gateway, key?: string) =>
    taskRequests(to).start(
      "/badge/mint-async",
      { badgeType: String(badgeType), wallet: account, value: "7" },
      key,
    );
  const stored = (databaseUrl = gateway.databaseUrl) =>
    query(databaseUrl, "select * from aura_gateway.chain_transactions order by key, version");

  /** Begins with the chain as it is, and gives what happened on it since. */
  async function watch(account: Address): Promise<() => Promise<{ mints: number; sent: number }>> {
    const before = await sentBy(signer);
    return async () => ({ mints: await mintsOf(account), sent: (await sentBy(signer)) - before });
  }

  test.each([
    ["prepared", "before signing", ["prepared"], 0],
    ["signed", "after signing, before sending", ["signed"], 0],
    ["broadcast", "after sending, before that was noted", ["signed"], 1],
    ["mined", "after it was mined", ["mined"], 1],
  ])("behavior: a worker that is killed at %s (%s) leaves one mint", async (stage, _when, left, sent) => {
    const account = await newHolder();
    const since = await watch(account);
    const { taskId } = await mint(account, gateway, `key-${stage}`);
    expect(await work({ KILL_AT: stage }).ended).toBe("SIGKILL");
    expect((await stored()).map(({ status }) => status)).toEqual(left);
    expect(await since()).toEqual({ mints: sent, sent });
    const [before] = await stored();
    // Whoever asks again meanwhile starts nothing new.
    expect((await mint(account, gateway, `key-${stage}`)).taskId).toBe(taskId);
    work();
    const task = await taskRequests(gateway).ended(taskId);
    expect(task).toMatchObject({ state: "succeeded", attempt: 2, result: { signer } });
    expect(await since()).toEqual({ mints: 1, sent: 1 });
    const rows = await stored();
    expect(rows.map(({ status }) => status)).toEqual(["mined"]);
    expect(rows[0]?.["hash"]).toBe(task.result?.["transactionHash"]);
    // What was signed before is what was sent.
    if (stage !== "prepared") expect(rows[0]?.["raw"]).toBe(before?.["raw"]);
  });

  test("behavior: two workers race for five tasks, and each mints once", async () => {
    const holders: Address[] = [];
    for (let index = 0; index < 5; index++) holders.push(await newHolder());
    const before = await sentBy(signer);
    const started = await Promise.all(holders.map((account) => mint(account)));
    work();
    work();
    for (const { taskId } of started) {
      expect(await taskRequests(gateway).ended(taskId)).toMatchObject({ state: "succeeded", attempt: 1 });
    }
    expect(await Promise.all(holders.map(mintsOf))).toEqual(holders.map(() => 1));
    expect((await sentBy(signer)) - before).toBe(holders.length);
  });

  test("behavior: a voucher is submitted, and the gateway pays", async () => {
    const account = await newHolder();
    const since = await watch(account);
    const voucher = { badgeType, account, value: 5n, nonce: 0n, deadline: 4_000_000_000 };
    const signature = await signVoucher(issuer, { voucher });
    const { account: wallet, ...rest } = voucher;
    const body = {
      voucher: { ...rest, wallet, badgeType: String(badgeType), value: "5", nonce: "0" },
      signature,
    };
    work();
    const { taskId } = await taskRequests(gateway).start("/badge/mint-async", body);
    expect(await taskRequests(gateway).ended(taskId)).toMatchObject({ state: "succeeded", progress: 100 });
    expect(await since()).toEqual({ mints: 1, sent: 1 });
    // What cannot pass fails at once, by the SDK's name.
    const again = await taskRequests(gateway).start("/badge/mint-async", body);
    expect(await taskRequests(gateway).ended(again.taskId)).toMatchObject({
      state: "failed",
      attempt: 1,
      dead: false,
      error: { name: "VoucherSpentError" },
    });
    expect(await since()).toEqual({ mints: 1, sent: 1 });
  });

  test("behavior: cancelled before signing sends nothing; after it, the task ends as the chain says", async () => {
    const [first, second] = [await newHolder(), await newHolder()];
    const since = await watch(first);
    const { cancel, ended } = taskRequests(gateway);
    const early = await mint(first);
    await work({ KILL_AT: "prepared" }).ended;
    expect(await cancel(early.taskId)).toMatchObject({ cancelRequested: true });
    work();
    expect(await ended(early.taskId)).toMatchObject({ state: "cancelled" });
    await workers.pop()?.kill();
    expect(await since()).toEqual({ mints: 0, sent: 0 });
    const late = await mint(second);
    await work({ KILL_AT: "signed" }).ended;
    expect(await cancel(late.taskId)).toMatchObject({ cancelRequested: false });
    work();
    expect(await ended(late.taskId)).toMatchObject({ state: "succeeded" });
    expect(await mintsOf(second)).toBe(1);
  });

  test("behavior: a task that ends every worker is given up, and the queue moves on", async () => {
    const account = await newHolder();
    const { taskId } = await mint(account);
    const few = { AURA_GATEWAY_JOB_ATTEMPTS: "2" };
    for (let time = 0; time < 2; time++) await work({ ...few, KILL_AT: "prepared" }).ended;
    work(few);
    const { ended, retry } = taskRequests(gateway);
    expect(await ended(taskId)).toMatchObject({
      state: "failed",
      dead: true,
      error: { name: "WorkerLostError" },
    });
    const other = await newHolder();
    expect((await ended((await mint(other)).taskId)).state).toBe("succeeded");
    expect(await mintsOf(account)).toBe(0);
    await retry(taskId);
    expect((await ended(taskId)).state).toBe("succeeded");
    expect(await mintsOf(account)).toBe(1);
  });

  test("error: a caller's budget of the day, and caps on gas", async () => {
    const [first, second] = [await newHolder(), await newHolder()];
    const { databaseUrl } = gateway;
    const bounds = async (changes: Partial<Settings["relayer"]>, account: Address) => {
      const bounded = await open({ relayer: { ...read.relayer, ...changes } }, databaseUrl);
      try {
        const { code, taskId, type } = await mint(account, bounded);
        if (code !== 202) return { code, type };
        const { state, error, attempt } = await taskRequests(bounded).ended(taskId);
        return { code, state, error: error?.name, attempt };
      } finally {
        await bounded.close();
      }
    };
    const refused = { code: 202, state: "failed", attempt: 1 };
    expect(await bounds({ budget: 1n }, first)).toEqual({ ...refused, error: "RelayerBudgetError" });
    expect(await bounds({ maxGas: 21_000n }, first)).toEqual({ ...refused, error: "GasCapError" });
    expect(await bounds({ maxFeePerGas: 1n }, first)).toEqual({
      code: 202,
      state: "failed",
      attempt: 3,
      error: "FeeTooHighError",
    });
    expect(await mintsOf(first)).toBe(0);
    expect(await bounds({}, first)).toMatchObject({ state: "succeeded" });
    // What a mined one cost counts against the next.
    expect(await bounds({ budget: 1n }, second)).toEqual({
      code: 429,
      type: "urn:aura:problem:relayer-budget",
    });
    const [{ fee_wei: fee } = {}] = await stored();
    const budget = BigInt(fee as string) + 1n;
    expect(await bounds({ budget }, second)).toEqual({ ...refused, error: "RelayerBudgetError" });
    expect(await mintsOf(second)).toBe(0);
  });

  describe("on a chain with its moods", () => {
    const chain = () => testChain();
    let worker: TestGateway | undefined;
    afterEach(async () => {
      await chain().setAutomine(true);
      await worker?.close();
      worker = undefined;
    });
    const statuses = async () => (await stored(worker?.databaseUrl)).map(({ status }) => status);
    const untilStatuses = async (wanted: readonly string[]): Promise<void> => {
      await expect.poll(statuses, { timeout: 20_000, interval: 50 }).toEqual(wanted);
    };

    /** Until the node holds a transaction. */
    const untilKnown = async (hash: Hex): Promise<void> => {
      const look = () =>
        clientOf(0)
          .public.getTransaction({ hash })
          .then(
            () => "there",
            () => "gone",
          );
      await expect.poll(look, { timeout: 20_000, interval: 50 }).toBe("there");
    };

    test("behavior: a stuck transaction is replaced at the same nonce, for more", async () => {
      const account = await newHolder();
      const since = await watch(account);
      await chain().setAutomine(false);
      worker = await open({ relayer: { ...read.relayer, stuckMs: 400 } });
      const { taskId } = await mint(account, worker);
      await untilStatuses(["replaced", "sent"]);
      await chain().mine({ blocks: 1 });
      const task = await taskRequests(worker).ended(taskId);
      expect(task.state).toBe("succeeded");
      expect(await since()).toEqual({ mints: 1, sent: 1 });
      const rows = await stored(worker.databaseUrl);
      expect(new Set(rows.map(({ nonce }) => nonce)).size).toBe(1);
      expect(rows.filter(({ status }) => status === "mined")).toMatchObject([
        { hash: task.result?.["transactionHash"] },
      ]);
      const [first, next] = rows.map((row) => BigInt(row["max_fee"] as string)) as [bigint, bigint];
      expect(next * 8n).toBeGreaterThanOrEqual(first * 9n);
    });

    test("behavior: what a node forgot is sent again", async () => {
      const account = await newHolder();
      await chain().setAutomine(false);
      worker = await open({});
      const { taskId } = await mint(account, worker);
      await untilStatuses(["sent"]);
      const [{ hash } = {}] = await stored(worker.databaseUrl);
      await chain().dropTransaction({ hash: hash as Hex });
      await untilKnown(hash as Hex);
      await chain().mine({ blocks: 1 });
      expect((await taskRequests(worker).ended(taskId)).result?.["transactionHash"]).toBe(hash);
    });

    test("behavior: a block that is taken back does not count, and the same transaction comes again", async () => {
      const account = await newHolder();
      worker = await open({ relayer: { ...read.relayer, confirmations: 3 } });
      const snapshot = await chain().snapshot();
      const { taskId } = await mint(account, worker);
      await untilStatuses(["mined"]);
      const [{ hash } = {}] = await stored(worker.databaseUrl);
      expect(await taskRequests(worker).find(taskId)).toMatchObject({ state: "running", stage: "mined" });
      await chain().setAutomine(false);
      await chain().revert({ id: snapshot });
      await untilStatuses(["sent"]);
      expect(await mintsOf(account)).toBe(0);
      await untilKnown(hash as Hex);
      await chain().mine({ blocks: 3 });
      expect((await taskRequests(worker).ended(taskId)).result?.["transactionHash"]).toBe(hash);
      expect(await mintsOf(account)).toBe(1);
    });

    test("behavior: a node that is away is waited for", async () => {
      const [account, other] = [await newHolder(), await newHolder()];
      const since = await watch(account);
      const proxy = await startProxy(inject("rpcUrl"));
      try {
        worker = await open({ jobs: { ...jobs, attempts: 20 } }, undefined, proxy.url);
        proxy.refuse(true);
        const { taskId } = await mint(account, worker);
        const { until, ended } = taskRequests(worker);
        await until(taskId, ({ attempt, state }) => attempt >= 1 && state === "queued");
        proxy.refuse(false);
        expect((await ended(taskId)).state).toBe("succeeded");
        expect(await since()).toEqual({ mints: 1, sent: 1 });
        // So is one that goes away after the sending.
        await chain().setAutomine(false);
        const late = await mint(other, worker);
        await expect.poll(statuses, { timeout: 20_000 }).toContain("sent");
        proxy.refuse(true);
        await chain().mine({ blocks: 1 });
        await sleep(1_500);
        expect(await taskRequests(worker).find(late.taskId)).toMatchObject({ state: "running", attempt: 1 });
        proxy.refuse(false);
        expect((await ended(late.taskId)).state).toBe("succeeded");
        expect(await mintsOf(other)).toBe(1);
      } finally {
        await worker?.close();
        worker = undefined;
        await proxy.close();
      }
    });
  });
});
