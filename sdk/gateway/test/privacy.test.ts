import { createTestWorld, type TestPerson } from "@aura-protocol/sdk/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { query } from "./support/freshDatabase.ts";
import { problemOf, signIn, type SignedInWallet } from "./support/signIn.ts";
import { OPERATOR, testGateway, type TestGateway } from "./support/testGateway.ts";

describe("privacy", () => {
  let gateway: TestGateway;
  let ann: TestPerson;
  let ben: TestPerson;
  let owner: SignedInWallet;
  let key: string;
  let stranger: SignedInWallet;

  beforeAll(async () => {
    const world = createTestWorld();
    ann = world.person({ tier: "Gold" });
    ben = world.person({ tier: "Gold" });
    gateway = await testGateway({ world });
    owner = await signIn(gateway, ann.signer);
    stranger = await signIn(gateway);
    key = await keyFor(stranger, ["features:read"]);
  });
  afterAll(() => gateway.close());

  const ask = (
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    headers: Record<string, string> = {},
    payload?: object,
  ) => gateway.app.inject({ method, url: `/api/v2${path}`, headers, ...(payload && { payload }) });

  async function keyFor({ headers }: SignedInWallet, scopes: string[]): Promise<string> {
    return (await ask("POST", "/keys", headers, { name: "k", scopes })).json<{ key: string }>().key;
  }
  const set = async (features: string) =>
    expect((await ask("PUT", "/me/privacy", owner.headers, { features })).json()).toEqual({ features });
  const everyRead = (headers: Record<string, string>) =>
    Promise.all([
      ask("GET", `/features/${ann.account}`, headers),
      ask("POST", "/features/batch", headers, { wallets: [ben.account, ann.account] }),
      ask("GET", `/history/${ann.account}`, headers),
      ask("POST", "/reputation/calculate", headers, { wallet: ann.account }),
      ask("GET", `/similar/${ann.account}`, headers),
    ]);
  const codes = async (headers: Record<string, string>) =>
    (await everyRead(headers)).map(({ statusCode }) => statusCode);
  const all = (code: number) => Array.from({ length: 5 }, () => code);

  test("behavior: by default everybody reads", async () => {
    expect(await codes({})).toEqual(all(200));
  });

  test("behavior: the owner's word holds for every way to read, and answers are kept by nobody", async () => {
    const mine = { "x-api-key": await keyFor(owner, ["features:read"]) };
    const blind = { "x-api-key": await keyFor(stranger, ["analytics:read"]) };
    await set("owner");
    expect(await codes({})).toEqual(all(403));
    expect(await codes(stranger.headers)).toEqual(all(403));
    expect(await codes({ "x-api-key": key })).toEqual(all(403));
    expect(await codes(owner.headers)).toEqual(all(200));
    expect(await codes(mine)).toEqual(all(200));
    await set("keys");
    expect(await codes({})).toEqual(all(403));
    expect(await codes(stranger.headers)).toEqual(all(403));
    expect(await codes(blind)).toEqual(all(403));
    expect(await codes({ "x-api-key": key })).toEqual(all(200));
    const kept = (await everyRead(owner.headers)).map(({ headers }) => headers["cache-control"]);
    expect(kept).toEqual(Array.from({ length: 5 }, () => "no-store"));
    const [refused] = await everyRead({});
    expect(problemOf(refused)).toEqual([403, "features-private"]);
    await set("public");
    expect(await codes({})).toEqual(all(200));
  });

  test("behavior: a private wallet is in nobody's list of similar ones", async () => {
    const similar = async (headers: Record<string, string>) =>
      (await ask("GET", `/similar/${ben.account}`, headers))
        .json<{ items: { wallet: string }[] }>()
        .items.map(({ wallet }) => wallet);
    expect(await similar({})).toContain(ann.account);
    await set("owner");
    expect(await similar({})).not.toContain(ann.account);
    expect(await similar(owner.headers)).toContain(ann.account);
    await set("public");
  });

  test("error: only who signed in with the wallet sets it", async () => {
    const body = { features: "owner" };
    expect(problemOf(await ask("PUT", "/me/privacy", {}, body))).toEqual([401, "not-signed-in"]);
    expect(problemOf(await ask("PUT", "/me/privacy", { "x-api-key": key }, body))).toEqual([
      403,
      "not-allowed",
    ]);
    expect(problemOf(await ask("PUT", "/me/privacy", owner.headers, { features: "all" }))).toEqual([
      400,
      "invalid-request",
    ]);
  });
});

describe("what is kept of a person", () => {
  test("behavior: is exported whole, and deleted whole: no table holds the address in any spelling", async () => {
    const world = createTestWorld();
    const ann = world.person({ tier: "Gold" });
    const gateway = await testGateway({ world });
    try {
      const { headers, refreshToken } = await signIn(gateway, ann.signer);
      const ask = (
        method: "GET" | "POST" | "PUT" | "DELETE",
        path: string,
        payload?: object,
        as: Record<string, string> = headers,
      ) => gateway.app.inject({ method, url: `/api/v2${path}`, headers: as, ...(payload && { payload }) });
      const made = await ask("POST", "/keys", { name: "mine", scopes: ["features:read"] });
      const { key } = made.json<{ key: string }>();
      await ask("GET", "/me", undefined, { "x-api-key": key });
      await ask("PUT", "/me/privacy", { features: "owner" });
      await ask("POST", "/auth/totp");
      await ask("GET", `/features/${ann.account}`);
      const operator = { authorization: `Bearer ${OPERATOR}` };
      await ask("PUT", `/roles/${ann.account}`, { roles: ["issuer"] }, operator);
      const exported = await ask("GET", "/me/export");
      expect(exported.statusCode).toBe(200);
      expect(exported.json()).toMatchObject({
        wallet: ann.account,
        account: [{ roles: ["issuer"], privacy: "owner" }],
        apiKeys: [{ name: "mine" }],
        sessions: [{}],
        features: [{ wallet: ann.account.toLowerCase() }],
      });
      const audit = exported.json<{ audit: { action: string }[] }>().audit.map(({ action }) => action);
      expect(audit).toEqual(
        expect.arrayContaining(["session.start", "key.create", "privacy.set", "roles.set"]),
      );
      expect(exported.body).not.toContain(key);

      await startTask(gateway.databaseUrl, ann.account);
      expect(problemOf(await ask("DELETE", "/me"))).toEqual([409, "tasks-under-way"]);
      await query(gateway.databaseUrl, "update aura_gateway.tasks set state = 'succeeded'");
      expect(problemOf(await ask("DELETE", "/me"))).toEqual([409, "tasks-under-way"]);
      await query(gateway.databaseUrl, "update aura_gateway.chain_transactions set status = 'failed'");
      expect((await ask("GET", "/me/export")).json()).toMatchObject({
        tasks: [{ kind: "calculate_score", state: "succeeded" }],
        transactions: [{ status: "failed" }],
      });

      const before = await dump(gateway.databaseUrl);
      expect(spellings(ann.account).some((spelling) => before.includes(spelling))).toBe(true);
      expect((await ask("DELETE", "/me")).json()).toEqual({ deleted: true });
      const after = await dump(gateway.databaseUrl);
      expect(after).toContain("account.delete");
      for (const spelling of spellings(ann.account))
        expect([spelling, after.includes(spelling)]).toEqual([spelling, false]);

      expect((await ask("GET", "/me")).statusCode).toBe(401);
      expect((await ask("POST", "/auth/refresh", { refreshToken }, {})).statusCode).toBe(401);
      expect((await ask("GET", "/me", undefined, { "x-api-key": key })).statusCode).toBe(401);
      // Whoever comes back begins anew.
      const back = await signIn(gateway, ann.signer);
      expect((await ask("GET", "/me", undefined, back.headers)).json()).toMatchObject({
        roles: ["user"],
        privacy: "public",
      });
    } finally {
      await gateway.close();
    }
  });
});

/** A task that waits until tomorrow, with a transaction on its way. */
async function startTask(url: string, account: string): Promise<void> {
  const caller = `wallet:${account.toLowerCase()}`;
  await query(
    url,
    `insert into aura_gateway.tasks (id, kind, caller, payload, due_at)
       values (gen_random_uuid(), 'calculate_score', '${caller}', '{"wallet":"${account}"}', now() + interval '1 day')`,
  );
  await query(
    url,
    `insert into aura_gateway.chain_transactions
       (key, version, chain_id, signer, caller, to_address, data, gas_limit, max_fee, priority_fee, status)
       values ('k', 1, 31337, '0x', '${caller}', '${account}', '0x', 1, '1', '1', 'prepared')`,
  );
}

/** An address as text, as bytes in the forms that PostgreSQL prints, and as a number. */
function spellings(address: string): string[] {
  const digits = address.slice(2);
  const base64 = Buffer.from(digits, "hex").toString("base64").replace(/=+$/, "");
  return [digits.toLowerCase(), BigInt(address).toString(), base64.toLowerCase()];
}

/** Every row of every table of the gateway, in lower case. */
async function dump(url: string): Promise<string> {
  const tables = await query(
    url,
    "select table_name from information_schema.tables where table_schema = 'aura_gateway'",
  );
  expect(tables.length).toBeGreaterThan(8);
  const parts = await Promise.all(
    tables.map(({ table_name: name }) =>
      query(url, `select t::text from aura_gateway.${pg.escapeIdentifier(String(name))} t`),
    ),
  );
  return JSON.stringify(parts).toLowerCase();
}
