import { getReputation } from "@aura-protocol/sdk/actions";
import { assessLoan, formulaV2, formulaV3 } from "@aura-protocol/sdk/reputation";
import { createTestWorld, type TestPerson, type TestWorld } from "@aura-protocol/sdk/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { testGateway, type TestGateway } from "./support/testGateway.ts";

/** What JSON makes of figures: bigints as decimals. */
const json = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
  );

describe("reads over the SDK", () => {
  let world: TestWorld;
  let gateway: TestGateway;
  let ann: TestPerson;
  let ben: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    world = createTestWorld();
    ann = world.person({ tier: "Gold" });
    ben = world.person({ tier: "Silver" });
    world.person();
    stranger = world.stranger();
    world.badge({ account: ben, category: "Work", provider: "chess", value: 2n ** 63n, revoked: true });
    world.vouch({ voucher: ann, account: ben });
    gateway = await testGateway({ world });
  });
  afterAll(() => gateway.close());

  async function get(path: string): Promise<Record<string, unknown>> {
    const response = await gateway.app.inject(`/api/v2${path}`);
    expect([path, response.statusCode, response.body]).toEqual([path, 200, response.body]);
    return response.json();
  }
  async function post(path: string, payload: object): Promise<Record<string, unknown>> {
    const response = await gateway.app.inject({ method: "POST", url: `/api/v2${path}`, payload });
    expect([path, response.statusCode, response.body]).toEqual([path, 200, response.body]);
    return response.json();
  }

  test("behavior: a reputation is the SDK's, figure by figure, by either formula", async () => {
    for (const { account } of [ann, ben, stranger]) {
      const { account: wallet, ...expected } = await getReputation(world.client, { account });
      expect(await post("/reputation/calculate", { wallet })).toEqual({
        wallet,
        ...(json(expected) as object),
      });
    }
    const { score } = await getReputation(world.client, { account: ann.account, formula: formulaV2 });
    const second = await post("/reputation/calculate", { wallet: ann.account, formula: 2 });
    expect(second["score"]).toBe(score);
    expect(formulaV3.trust).toBeDefined();
    const third = await gateway.app.inject({
      method: "POST",
      url: "/api/v2/reputation/calculate",
      payload: { wallet: ann.account, formula: formulaV3.version },
    });
    expect(third.statusCode).toBe(400);
  });

  test("behavior: a passport comes with its score, and an address is taken in any case", async () => {
    const expected = { wallet: ann.account, known: true, reason: null, tierName: "Gold" };
    for (const wallet of [
      ann.account,
      ann.account.toLowerCase(),
      `0x${ann.account.slice(2).toUpperCase()}`,
    ]) {
      expect(await get(`/passport/${wallet}`)).toMatchObject(expected);
    }
    const { passport } = await get(`/passport/${ann.account}`);
    expect(passport).toMatchObject({
      account: ann.account,
      passportId: String(BigInt(ann.account)),
      commitment: String(ann.identity.commitment),
      index: 0,
    });
  });

  test("behavior: a wallet that nobody knows scores 0, with the reason, everywhere", async () => {
    const wallet = stranger.account;
    const unknown = { wallet, known: false, reason: "no-passport" };
    expect(await get(`/passport/${wallet}`)).toMatchObject({ ...unknown, passport: null, score: 0, tier: 0 });
    expect(await get(`/badges/${wallet}`)).toEqual({ wallet, total: 0, items: [], nextCursor: null });
    const { features } = await get(`/features/${wallet}`);
    expect(Object.values(features as object)).toEqual(Array.from({ length: 8 }, () => 0));
    expect(await get(`/similar/${wallet}`)).toMatchObject({ ...unknown, items: [] });
    expect(await get(`/history/${wallet}`)).toEqual({ ...unknown, items: [] });
    const loan = await post("/trust-score", { wallet, amount: "1", asset: { decimals: 6 } });
    expect(loan).toMatchObject({ known: false, decision: "decline", limit: "0", rate: null });
    expect(loan["reasons"]).toContainEqual({ code: "no-passport" });
  });

  test("behavior: badges come in pages by type, each once, the revoked one with its whole value", async () => {
    const { items: all, total } = await get(`/badges/${ben.account}`);
    const badges = all as { badgeType: string; provider: string }[];
    expect(badges.length).toBe(total);
    expect(badges.length).toBeGreaterThan(2);
    expect(badges.find(({ provider }) => provider === "chess")).toMatchObject({
      value: String(2n ** 63n),
      revoked: true,
      revokedAt: expect.any(Number) as number,
    });
    const paged: unknown[] = [];
    let cursor = "";
    for (let pages = 0; pages < badges.length; pages++) {
      const page = await get(`/badges/${ben.account}?limit=1${cursor}`);
      paged.push(...(page["items"] as unknown[]));
      cursor = `&cursor=${String(page["nextCursor"])}`;
      expect(page["nextCursor"] === null).toBe(pages === badges.length - 1);
    }
    expect(paged).toEqual(badges);
  });

  test("behavior: features are the SDK's, alone and in a batch, in the order asked for", async () => {
    const expected = await getReputation(world.client, { account: ben.account });
    expect(await get(`/features/${ben.account}`)).toMatchObject({
      wallet: ben.account,
      known: true,
      reason: null,
      features: expected.features,
      blockNumber: String(expected.blockNumber),
      timestamp: expected.timestamp,
    });
    const wallets = [stranger, ben, ann, ben].map(({ account }) => account);
    const { items } = await post("/features/batch", { wallets });
    expect((items as { wallet: string }[]).map(({ wallet }) => wallet)).toEqual(wallets);
    expect((items as object[])[1]).toMatchObject({ features: expected.features });
  });

  test("behavior: loan terms are the second formula's", async () => {
    const reputation = await getReputation(world.client, { account: ann.account, formula: formulaV2 });
    const terms = { amount: 10n ** 30n, asset: { decimals: 6, price: 2000n } };
    const expected = assessLoan({ reputation, ...terms, formula: formulaV2 });
    const body = { wallet: ann.account, amount: String(10n ** 30n), asset: { decimals: 6, price: "2000" } };
    expect(await post("/trust-score", body)).toMatchObject(json(expected) as object);
  });

  test("behavior: the leaderboard falls, its pages fit together and share ranks", async () => {
    const all = await get("/leaderboard");
    const items = all["items"] as { wallet: string; score: number; rank: number }[];
    expect(all["listed"]).toBe(3);
    expect(items.map(({ wallet }) => wallet).slice(0, 2)).toEqual([ann.account, ben.account]);
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    const first = await get("/leaderboard?limit=2");
    const second = await get(`/leaderboard?limit=2&cursor=${String(first["nextCursor"])}`);
    expect([...(first["items"] as object[]), ...(second["items"] as object[])]).toEqual(items);
    expect(second["nextCursor"]).toBeNull();
  });

  test("behavior: similar wallets leave the asker out; history rises to the present", async () => {
    const similar = await get(`/similar/${ann.account}?limit=1`);
    expect(similar["items"]).toMatchObject([{ wallet: ben.account }]);
    const { items } = await get(`/history/${ann.account}?points=3`);
    const blocks = (items as { blockNumber: string }[]).map(({ blockNumber }) => Number(blockNumber));
    expect(blocks).toEqual([...blocks].sort((one, other) => one - other));
    expect(blocks.length).toBe(3);
    const { score } = await getReputation(world.client, { account: ann.account });
    expect((items as object[]).at(-1)).toMatchObject({ score, blockNumber: String(world.blockNumber) });
  });
});
