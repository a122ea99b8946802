import { createTestWorld } from "@aura-protocol/sdk/testing";
import type { Address } from "viem";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { freshDatabase, query } from "./support/freshDatabase.ts";
import { newAccount, signIn } from "./support/signIn.ts";
import { OPERATOR, testGateway, testSettings, type TestGateway } from "./support/testGateway.ts";

describe("caching", () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await testGateway({ world: createTestWorld({ people: [{ tier: "Gold" }] }) });
  });
  afterEach(() => gateway.close());

  const ask = (path: string) => gateway.app.inject(`/api/v2${path}`);
  const invalidate = (wallet: string, authorization = `Bearer ${OPERATOR}`) =>
    gateway.app.inject({
      method: "POST",
      url: `/api/v2/cache/invalidate/${wallet}`,
      headers: { authorization },
    });

  test.each([
    ["/passport/", 600],
    ["/badges/", 300],
    ["/features/", 30],
    ["/similar/", 60],
    ["/history/", 60],
    ["/leaderboard?limit=1&cursor=eyJzY29yZSI6MTAwMCwiaW5kZXgiOjB9#", 60],
  ])("behavior: %s is kept for %i seconds, and says so", async (path, seconds) => {
    const { account } = gateway.world.person();
    const first = await ask(path + account);
    const again = await ask(path + account.toLowerCase());
    expect([first.headers["x-cache"], again.headers["x-cache"]]).toEqual(["MISS", "HIT"]);
    const age = Number(/^public, max-age=(\d+)$/.exec(String(again.headers["cache-control"]))?.[1]);
    expect(age).toBeGreaterThan(seconds - 10);
    expect(age).toBeLessThanOrEqual(seconds);
    expect(again.body).toBe(first.body);
  });

  test("behavior: of many that ask at once, one asks the indexer", async () => {
    const { account } = gateway.world.person();
    await ask(`/passport/${account}`);
    const before = gateway.world.queries.length;
    const asked = await Promise.all(Array.from({ length: 50 }, () => ask(`/badges/${account}`)));
    expect(asked.map(({ statusCode }) => statusCode)).toEqual(asked.map(() => 200));
    expect(gateway.world.queries.length - before).toBe(1);
  });

  test("behavior: what changed shows after the operator dropped it, and not before", async () => {
    const { world } = gateway;
    const ann = world.person();
    const paths = ["/passport/", "/badges/", "/features/", "/similar/", "/history/"];
    const all = () => Promise.all(paths.map(async (path) => (await ask(path + ann.account)).body));
    const before = await all();
    world.badge({ account: ann, category: "Social", provider: "github", value: 100n });
    world.vouch({ voucher: world.person({ tier: "Diamond" }), account: ann });
    expect(await all()).toEqual(before);
    expect((await invalidate(ann.account)).json()).toEqual({ wallet: ann.account, invalidated: true });
    const after = await all();
    paths.forEach((path, index) => expect([path, after[index]]).not.toEqual([path, before[index]]));
  });

  test("behavior: a read under way when its wallet is dropped is read again", async () => {
    const { world } = gateway;
    const ann = world.person();
    const reading = ask(`/badges/${ann.account}`);
    const features = ask(`/features/${ann.account}`);
    await Promise.resolve();
    world.badge({ account: ann, provider: "late" });
    await invalidate(ann.account);
    await Promise.all([reading, features]);
    expect((await ask(`/badges/${ann.account}`)).json()).toMatchObject({ total: 1 });
    expect((await ask(`/features/${ann.account}`)).json()).toMatchObject({ features: { badge_count: 1 } });
  });

  test("error: whoever has no good credential drops nothing", async () => {
    const { account } = gateway.world.person();
    for (const token of ["", "Bearer ", "Bearer wrong", `Basic ${OPERATOR}`]) {
      const refused = await invalidate(account, token);
      expect([token, refused.statusCode]).toEqual([token, 401]);
      expect(refused.headers["www-authenticate"]).toContain("Bearer");
    }
  });

  test("behavior: an admin may drop what is kept, also where there is no operator's token", async () => {
    const admin = newAccount();
    const databaseUrl = await freshDatabase();
    const { auth } = testSettings(databaseUrl);
    const admins = [admin.address.toLowerCase() as Address];
    const settings = { operatorToken: undefined, auth: { ...auth, admins } };
    const other = await testGateway({ databaseUrl, settings });
    try {
      const url = `/api/v2/cache/invalidate/${admin.address}`;
      const asked = async (headers: Record<string, string>) =>
        (await other.app.inject({ method: "POST", url, headers })).statusCode;
      expect(await asked({ authorization: `Bearer ${OPERATOR}` })).toBe(401);
      expect(await asked((await signIn(other)).headers)).toBe(403);
      expect(await asked((await signIn(other, admin)).headers)).toBe(200);
    } finally {
      await other.close();
    }
  });

  test("behavior: a second instance finds the features of the first, without asking the indexer", async () => {
    const { account } = gateway.world.person();
    const first = await ask(`/features/${account}`);
    const other = await testGateway({ world: gateway.world, databaseUrl: gateway.databaseUrl });
    try {
      const before = gateway.world.queries.length;
      const second = await other.app.inject(`/api/v2/features/${account}`);
      expect([second.headers["x-cache"], second.json()]).toEqual(["HIT", first.json()]);
      expect(gateway.world.queries.length).toBe(before);
    } finally {
      await other.close();
    }
  });

  test("behavior: only features that changed are written again", async () => {
    const { world, databaseUrl } = gateway;
    const [ann, ben] = [world.person(), world.person()];
    const rows = () =>
      query(
        databaseUrl,
        "select wallet, block_number, badge_count from aura_gateway.features order by wallet",
      );
    await ask(`/features/${ann.account}`);
    const before = await rows();
    expect(before).toHaveLength(3);
    world.badge({ account: ben });
    await invalidate(ann.account);
    await ask(`/features/${ann.account}`);
    const wallet = ben.account.toLowerCase();
    const changed = { wallet, badge_count: "1", block_number: String(world.blockNumber) };
    expect(await rows()).toEqual(before.map((row) => (row["wallet"] === wallet ? changed : row)));
  });
});
