import {
  buyTicket,
  createEvent,
  getEvents,
  registerPassport,
  signVoucher,
  waitForIndexed,
  waitForReceipt,
} from "@aura-protocol/sdk/actions";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject, test } from "vitest";

import { demoAccount, roles } from "../seed/accounts.ts";
import { launchBrowser } from "./browser.ts";
import { injectWallet, type InjectedWallet } from "./injected-wallet.ts";
import { claimBadge, connect, createPassport, go } from "./journey.ts";
import { clientFor } from "./world.ts";

/** Whoever has walked no step yet, one for each test that walks some. */
const NEWCOMERS = { rejects: 41, twice: 42, expired: 43, nodeDown: 45, tampered: 46 };
/** Holds a passport and badges in the demo world. */
const RESIDENT = 12;

describe("every failure ends in a sentence, and nothing is lost", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    await context.close();
  });

  async function openAs(index: number, path = "/"): Promise<InjectedWallet> {
    const wallet = await injectWallet(page, demoAccount(index), inject("rpcUrl"));
    await page.goto(new URL(path, inject("appUrl")).href);
    return wallet;
  }

  test("error: no wallet", async () => {
    await page.goto(inject("appUrl"));
    await page.getByRole("button", { name: "Connect wallet" }).first().click();
    await page.getByText("No wallet was found in this browser.").waitFor();
  });

  test("error: wrong network, and the way back", async () => {
    const wallet = await openAs(RESIDENT);
    await connect(page, "Test Wallet");
    await wallet.changeChain(1);
    await page.getByText("Your wallet is on another network").waitFor();
    await page.getByRole("button", { name: "Switch to Aura Local" }).click();
    await page.getByText("Your wallet is on another network").waitFor({ state: "detached" });
  });

  test("error: a rejected signature can be tried again", async () => {
    const wallet = await openAs(NEWCOMERS.rejects, "/passport");
    await connect(page, "Test Wallet");
    wallet.rejectNext();
    await page.getByRole("button", { name: "Sign identity" }).click();
    await page.getByText("You declined the request in your wallet.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Create passport" }).waitFor();
  });

  test("error: a rejected transaction can be tried again", async () => {
    const wallet = await openAs(NEWCOMERS.rejects, "/passport");
    await connect(page, "Test Wallet");
    await page.getByRole("button", { name: "Sign identity" }).click();
    await page.getByText("Commitment", { exact: true }).waitFor();
    wallet.rejectNext();
    await page.getByRole("button", { name: "Create passport" }).click();
    await page.getByText("You declined the request in your wallet.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Your passport is created.").first().waitFor();
  });

  test("error: a second passport", async () => {
    await openAs(NEWCOMERS.twice, "/passport");
    await connect(page, "Test Wallet");
    await page.getByRole("button", { name: "Sign identity" }).click();
    await page.getByText("Commitment", { exact: true }).waitFor();
    // The same account registers elsewhere, while this page shows it as new.
    const client = clientFor(NEWCOMERS.twice);
    await waitForReceipt(client, { hash: await registerPassport(client, { commitment: 1n }) });
    await page.getByRole("button", { name: "Create passport" }).click();
    await page.getByText("This account has a passport already.").waitFor();
  });

  test("error: an expired voucher", async () => {
    const signature = await signVoucher(clientFor(roles.issuers[1]), {
      voucher: { badgeType: 1n, account: demoAccount(RESIDENT).address, value: 1n, nonce: 900n, deadline: 1 },
    });
    const voucher = {
      badgeType: "1",
      account: demoAccount(RESIDENT).address,
      value: "1",
      nonce: "900",
      deadline: 1,
    };
    const fragment = Buffer.from(JSON.stringify({ voucher, signature })).toString("base64url");
    await openAs(RESIDENT, `/badges/claim#${fragment}`);
    await connect(page, "Test Wallet");
    await page.getByRole("button", { name: "Redeem voucher" }).click();
    await page.getByText("This voucher has expired.").waitFor();
  });

  test("error: an event that sells out while the page is open", async () => {
    const organiser = clientFor(roles.organiser);
    const now = Math.floor(Date.now() / 1000);
    const created = await createEvent(organiser, {
      tiers: [{ price: 0n }],
      capacity: 1,
      startsAt: now,
      endsAt: now + 86_400,
      name: "One seat only",
      uri: "",
    });
    const receipt = await waitForReceipt(organiser, { hash: created });
    await waitForIndexed(organiser, { blockNumber: receipt.blockNumber });
    const event = (await getEvents(organiser, {})).find(
      ({ name, sold }) => name === "One seat only" && sold === 0,
    );
    if (event === undefined) throw new Error("The event is not indexed");
    await openAs(RESIDENT, `/events/${event.eventId}`);
    await connect(page, "Test Wallet");
    await page.getByRole("button", { name: /^Buy ticket/ }).waitFor();
    const rival = clientFor(13);
    await waitForReceipt(rival, { hash: await buyTicket(rival, { eventId: event.eventId }) });
    await page.getByRole("button", { name: /^Buy ticket/ }).click();
    await page.getByText("This event is sold out.").first().waitFor();
  });

  test("error: the indexer is down, then comes back", async () => {
    await page.route(inject("subgraphUrl"), (route) => route.abort());
    await openAs(RESIDENT, "/badges");
    await page.getByText("The indexer does not answer.").first().waitFor();
    await page.unroute(inject("subgraphUrl"));
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("article", { name: "GitHub", exact: true }).waitFor();
  });

  test("error: the node is down", async () => {
    await openAs(NEWCOMERS.nodeDown, "/passport");
    await connect(page, "Test Wallet");
    await page.getByRole("button", { name: "Sign identity" }).click();
    await page.getByText("Commitment", { exact: true }).waitFor();
    await page.route(`${inject("rpcUrl")}/**`, (route) => route.abort());
    await page.getByRole("button", { name: "Create passport" }).click();
    await page.getByText("The network's node does not answer.").first().waitFor({ timeout: 60_000 });
    await page.unroute(`${inject("rpcUrl")}/**`);
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByText("Your passport is created.").first().waitFor();
  });

  test("error: a tampered proving file is refused before proving", async () => {
    await page.route("**/artifacts/*.zkey", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[1000] = (body[1000] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    await openAs(NEWCOMERS.tampered, "/passport");
    await connect(page, "Test Wallet");
    await createPassport(page);
    await go(page, "Badges");
    await claimBadge(page, "GitHub");
    await go(page, "Prove");
    await page.getByRole("button", { name: /^Prove Bronze/ }).click({ timeout: 120_000 });
    await page.getByText("A proving file is not the one that was published.").waitFor({ timeout: 60_000 });
  });
});
