import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

import { identityFromPrivateKey, verifyReputationProof } from "@aura-protocol/sdk/proofs";
import { createTestWorld, type TestPerson, type TestWorld } from "@aura-protocol/sdk/testing";
import { hexToBytes, keccak256, stringToHex, type Hex } from "viem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { readSettings } from "../../src/config/readSettings.ts";
import { openSecret, sealSecret } from "../../src/jobs/sealSecret.ts";
import { query } from "../support/freshDatabase.ts";
import { taskRequests } from "../support/taskRequests.ts";
import { testGateway, type TestGateway } from "../support/testGateway.ts";

const FILES = new URL("../../../../circuits/keys/", import.meta.url).pathname;
const SECRET = "a1:" + "3c".repeat(32);
/** The published keys of people in test worlds. */
const KEYS = Array.from({ length: 100 }, (_, number) =>
  keccak256(stringToHex(`aura test identity ${number}`)),
);

describe("generate_proof", () => {
  let gateway: TestGateway;
  let close: () => Promise<unknown>;
  let artifactsUrl: string;
  let world: TestWorld;
  let holder: TestPerson;
  let key: Hex;

  beforeAll(async () => {
    const server = createServer((request, response) => {
      readFile(join(FILES, basename(request.url ?? ""))).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    artifactsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    close = () => new Promise((resolve) => server.close(resolve));
  });
  afterAll(() => close());
  const open = (workers: number) => {
    const { jobs } = readSettings({
      AURA_DATABASE_URL: "postgresql://127.0.0.1/none",
      AURA_GATEWAY_SECRET_KEYS: SECRET,
      AURA_GATEWAY_ARTIFACTS_URL: artifactsUrl,
    });
    return testGateway({
      world,
      settings: { jobs: { ...jobs, workers } },
    });
  };
  beforeEach(async () => {
    world = createTestWorld();
    holder = world.person({ tier: "Gold" });
    const { commitment } = holder.identity;
    key = KEYS.find((known) => identityFromPrivateKey(hexToBytes(known)).commitment === commitment) as Hex;
    gateway = await open(2);
  });
  afterEach(() => gateway.close());

  const prove = (changes: object = {}, to = gateway, idempotencyKey?: string) =>
    taskRequests(to).start(
      "/proof/generate-async",
      { wallet: holder.account, identityKey: key, tier: 2, ...changes },
      idempotencyKey,
    );
  /** Everything that the gateway has written anywhere. */
  const written = async (to = gateway): Promise<string> => {
    const tasks = await query(to.databaseUrl, "select * from aura_gateway.tasks");
    const queued = await query(to.databaseUrl, "select * from aura_gateway_jobs.job");
    return JSON.stringify([tasks, queued, to.log()]).toLowerCase();
  };
  const holdsKey = (text: string): boolean => {
    const bytes = Buffer.from(key.slice(2), "hex");
    const forms = [key.slice(2), bytes.toString("base64"), bytes.toString("base64url"), String(BigInt(key))];
    return forms.some((form) => text.includes(form.toLowerCase()));
  };

  test("behavior: while it waits the key is encrypted; with a cancellation it is gone", async () => {
    const idle = await open(0);
    try {
      const { taskId } = await prove({}, idle);
      const waiting = await query(idle.databaseUrl, "select secret from aura_gateway.tasks");
      expect(waiting).toMatchObject([{ secret: { keyId: "a1" } }]);
      expect(holdsKey(await written(idle))).toBe(false);
      expect(await taskRequests(idle).cancel(taskId)).toMatchObject({ state: "cancelled" });
      expect(await query(idle.databaseUrl, "select secret from aura_gateway.tasks")).toEqual([
        { secret: null },
      ]);
    } finally {
      await idle.close();
    }
  });

  test("behavior: proves in the background, and forgets the key", { timeout: 120_000 }, async () => {
    await world.epoch();
    const { taskId } = await prove({}, gateway, "once");
    const task = await taskRequests(gateway).ended(taskId);
    expect([task.state, task.error]).toEqual(["succeeded", null]);
    const { proof, publicSignals, claim } = task.result as {
      proof: never;
      publicSignals: string[];
      claim: { account: string };
    };
    expect(claim.account).toBe(holder.account);
    const verificationKey = JSON.parse(await readFile(join(FILES, "reputation.vkey.json"), "utf8")) as object;
    expect(await verifyReputationProof({ proof, publicSignals, verificationKey })).toBe(true);
    expect(await query(gateway.databaseUrl, "select secret from aura_gateway.tasks")).toEqual([
      { secret: null },
    ]);
    expect(holdsKey(await written())).toBe(false);
    // The same request is known without its key being kept, and one with another key is another request.
    expect((await prove({}, gateway, "once")).taskId).toBe(taskId);
    const other = await prove({ identityKey: `0x${"77".repeat(32)}` }, gateway, "once");
    expect(other.type).toBe("urn:aura:problem:idempotency-conflict");
    expect(await taskRequests(gateway).retry(taskId)).toMatchObject({ status: 409 });
  });

  test("error: a claim that cannot be proven fails by its name, and the key is gone", async () => {
    const { taskId } = await prove();
    expect(await taskRequests(gateway).ended(taskId)).toMatchObject({
      state: "failed",
      dead: false,
      error: { name: "NoUsableEpochError" },
    });
    expect(await query(gateway.databaseUrl, "select secret from aura_gateway.tasks")).toEqual([
      { secret: null },
    ]);
    expect(holdsKey(await written())).toBe(false);
    expect(await taskRequests(gateway).retry(taskId)).toMatchObject({
      status: 409,
      type: "urn:aura:problem:task-not-retryable",
    });
  });

  test("error: a key that is none is refused without being repeated", async () => {
    const refused = await prove({ identityKey: key.slice(0, -2) });
    expect(refused.code).toBe(400);
    expect(JSON.stringify(refused)).not.toContain(key.slice(2, -2));
    expect(JSON.stringify(gateway.log())).not.toContain(key.slice(2, -2));
  });

  test("behavior: the database itself refuses a task that ended with its key", async () => {
    const idle = await open(0);
    try {
      await prove({}, idle);
      const end = query(idle.databaseUrl, "update aura_gateway.tasks set state = 'failed'");
      await expect(end).rejects.toThrow("tasks_secret_wiped");
    } finally {
      await idle.close();
    }
  });

  test("error: a secret of another task, of another key or changed cannot be read", () => {
    const [one, other] = [1, 2].map((fill) => ({ id: `k${fill}`, bytes: new Uint8Array(32).fill(fill) }));
    const mine = one as NonNullable<typeof one>;
    const sealed = sealSecret(mine, "task-1", Buffer.from("secret"));
    expect(Buffer.from(openSecret([mine], "task-1", sealed)).toString()).toBe("secret");
    const wrong = [
      () => openSecret([mine], "task-2", sealed),
      () => openSecret([other as typeof mine], "task-1", sealed),
      () => openSecret([{ ...(other as typeof mine), id: "k1" }], "task-1", sealed),
      () => openSecret([mine], "task-1", { ...sealed, data: Buffer.from("secreT").toString("base64") }),
      () => openSecret([mine], "task-1", { ...sealed, tag: sealed.tag.slice(0, 8) }),
    ];
    for (const open of wrong) expect(open).toThrow("The secret cannot be decrypted.");
  });
});
