import { getBadges, getReputation, waitForIndexed } from "@aura-protocol/sdk/actions";
import { assessLoan, formulaV2 } from "@aura-protocol/sdk/reputation";
import { beforeAll, describe, expect, inject, test } from "vitest";

import { demoAccount } from "../seed/accounts.ts";
import { clientFor } from "./world.ts";

/** Holds a passport and badges. */
const RESIDENT = 10;
/** Nobody to the contracts. */
const STRANGER = 49;

describe("the gateway on the local stack", () => {
  const client = clientFor(RESIDENT);
  const { address: account } = demoAccount(RESIDENT);

  beforeAll(async () => {
    await waitForIndexed(client, { blockNumber: await client.public.getBlockNumber() });
  });

  async function ask<Answer>(path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${inject("gatewayUrl")}${path}`, {
      ...(body !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as Answer;
  }

  test("is ready: database, chain and indexer answer", async () => {
    const ok = { status: "ok", detail: null };
    expect(await ask("/health/ready")).toMatchObject({ checks: { database: ok, chain: ok, subgraph: ok } });
  });

  test("scores, features and loan terms are those that the SDK computes at the same block", async () => {
    const answer = await ask<{ blockNumber: string; score: number; components: object; features: object }>(
      "/api/v2/reputation/calculate",
      { wallet: account },
    );
    const blockNumber = BigInt(answer.blockNumber);
    const { score, components, features } = await getReputation(client, { account, blockNumber });
    expect(score).toBeGreaterThan(0);
    expect(answer).toMatchObject({ score, components, features });

    const stored = await ask<{ blockNumber: string; features: object }>(`/api/v2/features/${account}`);
    const then = await getReputation(client, { account, blockNumber: BigInt(stored.blockNumber) });
    expect(stored.features).toEqual(then.features);

    const loan = { wallet: account, amount: "1000000", asset: { decimals: 6 } };
    const terms = await ask<{ blockNumber: string; trust: number; limit: string }>(
      "/api/v2/trust-score",
      loan,
    );
    const reputation = await getReputation(client, {
      account,
      blockNumber: BigInt(terms.blockNumber),
      formula: formulaV2,
    });
    const { trust, limit } = assessLoan({
      reputation,
      amount: 1_000_000n,
      asset: { decimals: 6 },
      formula: formulaV2,
    });
    expect(terms).toMatchObject({ trust, limit: String(limit) });
  });

  test("badges, leaderboard, similar wallets and history come from graph-node", async () => {
    const badges = await getBadges(client, { account });
    const { total } = await ask<{ total: number }>(`/api/v2/badges/${account}`);
    expect(total).toBe(badges.length);
    const { listed, items } = await ask<{ listed: number; items: { wallet: string }[] }>(
      "/api/v2/leaderboard?limit=100",
    );
    expect(items.length).toBe(listed);
    expect(items.map(({ wallet }) => wallet)).toContain(account);
    const similar = await ask<{ items: unknown[] }>(`/api/v2/similar/${account}?limit=3`);
    expect(similar.items).toHaveLength(3);
    const history = await ask<{ items: { score: number }[] }>(`/api/v2/history/${account}?points=3`);
    expect(history.items).toHaveLength(3);
    const { passport } = await ask<{ passport: { account: string } }>(`/api/v2/passport/${account}`);
    expect(passport.account).toBe(account);
  });

  test("a wallet without a passport scores 0, with the reason", async () => {
    const { address: wallet } = demoAccount(STRANGER);
    expect(await ask(`/api/v2/passport/${wallet}`)).toMatchObject({
      score: 0,
      reason: "no-passport",
      passport: null,
    });
  });
});
