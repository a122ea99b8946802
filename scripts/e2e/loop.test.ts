import { meetsTier, getTickets, getTierRecord } from "@aura-protocol/sdk/actions";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

import { demoAccount } from "../seed/accounts.ts";
import { launchBrowser } from "./browser.ts";
import { injectWallet } from "./injected-wallet.ts";
import { claimBadge, connect, createPassport, go } from "./journey.ts";
import { clientFor } from "./world.ts";

const PERSON = 40;
const GOLD = 2;
const BADGES = ["Proof of humanity", "GitHub", "X", "Transactions", "Balance"];

describe("one turn of the loop", () => {
  const account = demoAccount(PERSON);
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(error.message));
    page.setDefaultTimeout(30_000);
    await injectWallet(page, account, inject("rpcUrl"));
    await page.goto(inject("appUrl"));
  });

  afterAll(async () => {
    await browser.close();
  });

  test("a person connects a wallet and gets a passport", async () => {
    await connect(page, "Test Wallet");
    await go(page, "Passport");
    await createPassport(page);
    expect(await page.getByTestId("score").textContent()).toBe("0");
  });

  test("five badges are claimed, indexed and counted", async () => {
    await go(page, "Badges");
    for (const badge of BADGES) await claimBadge(page, badge);
    await go(page, "Passport");
    await page.getByTestId("tier").getByText("Gold").waitFor();
    expect(Number(await page.getByTestId("score").textContent())).toBeGreaterThanOrEqual(650);
  });

  test("the browser proves Gold, the contract verifies it, the page shows it", async () => {
    await go(page, "Prove");
    // The next epoch knows the badges; the page looks for it by itself.
    await page.getByRole("button", { name: "Prove Gold" }).click({ timeout: 120_000 });
    await page.getByText("Verified on-chain", { exact: true }).waitFor({ timeout: 120_000 });
    expect(await page.getByTestId("onchain-tier").textContent()).toContain("Gold");
  });

  test("a ticket is bought and seen", async () => {
    await go(page, "Events");
    const open = page.getByRole("article").filter({ hasText: "On sale" }).first();
    await open.getByRole("link").click();
    await page.getByRole("button", { name: /^Buy ticket/ }).click();
    await page.getByRole("list", { name: "My tickets" }).getByText("Not used yet").waitFor();
    expect(problems).toEqual([]);
  });

  test("the subgraph and the contracts say the same as the page", async () => {
    const response = await fetch(inject("subgraphUrl"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: `query ($account: ID!) {
          passport(id: $account) { badges { revoked } tickets { checkedIn } proofs { tier } }
        }`,
        variables: { account: account.address.toLowerCase() },
      }),
    });
    const { data } = (await response.json()) as {
      data: {
        passport: {
          badges: { revoked: boolean }[];
          tickets: { checkedIn: boolean }[];
          proofs: { tier: number }[];
        };
      };
    };
    expect(data.passport.badges).toEqual(BADGES.map(() => ({ revoked: false })));
    expect(data.passport.proofs).toEqual([{ tier: GOLD }]);
    expect(data.passport.tickets).toEqual([{ checkedIn: false }]);

    const client = clientFor(PERSON);
    expect(await meetsTier(client, { account: account.address, tier: GOLD })).toBe(true);
    expect(await meetsTier(client, { account: account.address, tier: 3 })).toBe(false);
    expect((await getTierRecord(client, { account: account.address }))?.tier).toBe(GOLD);
    expect(await getTickets(client, { account: account.address })).toHaveLength(1);
  });
});
