import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { TestFailure } from "../../src/testing/TestWorld.ts";
import { buildPage } from "./buildPage.ts";
import { openPage, type OpenPage } from "./openPage.ts";

/** The part of axe's answer that is read here. */
type AxeReport = { violations: { id: string; nodes: { html: string }[] }[] };
type Offered = {
  show(component: string, props: object): Promise<void>;
  fail(failure: TestFailure): void;
  recover(): void;
  update(): Promise<void>;
  mint(): void;
  settled(): Promise<void>;
};

const CODE = `
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import * as react from "SDK/entries/react.ts";
import { createTestWorld } from "SDK/entries/testing.ts";

const world = createTestWorld();
const people = {
  gold: world.person({ tier: "Gold" }),
  silver: world.person({ tier: "Silver" }),
  bronze: world.person(),
  stranger: world.stranger(),
};
world.badge({ account: people.bronze, provider: "github", category: "Social", value: 10n });
world.badge({ account: people.bronze, provider: "library", expiresAt: world.timestamp });
let root;
let queries;

window.offered = {
  async show(component, { whom, ahead, slots, ...props }) {
    root?.unmount();
    const main = document.querySelector("main");
    main.replaceChildren();
    root = createRoot(main);
    queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 50 } } });
    const person = people[whom];
    if (ahead) props.blockNumber = world.blockNumber + 1n;
    if (slots) {
      props.fallback = (state) => state.status === "below" ? "slot " + state.missing : "slot " + state.status;
      props.loading = "slot loading";
      props.error = ({ error }) => "slot " + error.name;
      props.children = ({ score }) => "slot " + (score >= 650);
    }
    if (component === "ReputationGate") props.children ??= createElement("p", null, "Secret");
    root.render(createElement(QueryClientProvider, { client: queries },
      createElement(react.AuraClientProvider, { client: person?.client ?? world.client },
        createElement(react[component], props))));
  },
  fail: (failure) => world.fail(failure),
  recover: () => world.recover(),
  update: () => queries.invalidateQueries(),
  mint: () => { world.person(); },
  async settled() {
    while (queries.isFetching() > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  },
};
`;

const PAGE =
  '<!doctype html><html lang="en"><title>Components</title><header><h1>Components</h1></header><main></main>' +
  '<script type="module" src="/page.js"></script></html>';
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let opened: OpenPage;

/** Calls what the page offers. */
const offered = <Name extends keyof Offered>(name: Name, ...args: Parameters<Offered[Name]>) =>
  opened.page.evaluate(
    ([method, given]) => {
      const { offered: offers } = globalThis as unknown as { offered: Offered };
      return (offers[method] as (...all: unknown[]) => unknown)(...(given as unknown[]));
    },
    [name, args] as const,
  );

const main = () => opened.page.locator("main");
const inState = async (state: string) => {
  await main().locator(`> [data-state="${state}"]`).waitFor();
  return main().locator("> [data-state]");
};
const gate = (whom: string, props: object = {}) =>
  offered("show", "ReputationGate", { tier: "gold", whom, ...props });

async function violations(): Promise<string[]> {
  const report = await opened.page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeReport> } }).axe.run(),
  );
  return report.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

beforeAll(async () => {
  const files = await buildPage(CODE);
  files.set("index.html", PAGE);
  opened = await openPage({ files, read: () => Promise.reject(new Error("There is nothing else.")) });
  opened.page.setDefaultTimeout(10_000);
  await opened.page.waitForFunction(() => "offered" in globalThis);
  await opened.page.evaluate(await readFile(axe, "utf8"));
}, 120_000);

beforeEach(() => offered("recover"));
afterAll(() => opened?.close());

describe("ReputationGate", { timeout: 60_000 }, () => {
  it("behavior: opens for the tier and above, and says so to screen readers", async () => {
    await gate("gold", { className: "mine" });
    const element = await inState("open");
    expect(await element.getAttribute("class")).toBe("mine");
    expect(await element.getByRole("status").textContent()).toBe("You have reached Gold.");
    expect(await element.getByText("Secret").isVisible()).toBe(true);
    await gate("gold", { tier: "Silver" });
    await inState("open");
    expect(await violations()).toEqual([]);
  });

  it("behavior: says what is missing below the tier, the greatest step first", async () => {
    await gate("silver");
    const element = await inState("below");
    expect(await element.getByRole("status").locator("p").textContent()).toMatch(
      /^Silver with \d+ points: \d+ points? are missing to Gold\.$/,
    );
    const steps = await element
      .getByRole("list", { name: "What would raise it" })
      .locator("li")
      .allTextContents();
    const gains = steps.map((step) => Number(/: (\d+) points? more$/.exec(step)?.[1]));
    expect(gains).toEqual([...gains].sort((one, other) => other - one));
    expect(gains).toHaveLength(3);
    expect(await main().getByText("Secret").count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it("behavior: without a wallet, and for a wallet without a passport", async () => {
    await gate("nobody");
    expect(await (await inState("disconnected")).textContent()).toContain("Connect a wallet");
    await gate("stranger");
    expect(await (await inState("unknown")).textContent()).toContain("has no passport");
    expect(await violations()).toEqual([]);
  });

  it("behavior: a failure is told, and asked again when people want to", async () => {
    await offered("fail", "indexing");
    await gate("gold");
    const element = await inState("failed");
    expect(await element.getByRole("status").textContent()).toContain("could not be read");
    expect(await violations()).toEqual([]);
    await offered("recover");
    await element.getByRole("button", { name: "Try again" }).click();
    await inState("open");
  });

  it("behavior: waits for an indexer that is behind", async () => {
    await gate("gold", { ahead: true });
    const element = await inState("behind");
    expect(await element.textContent()).toContain("catching up");
    // Until the last attempt of its own it would open by itself.
    await offered("settled");
    expect(await element.getAttribute("data-state")).toBe("behind");
    await offered("mint");
    await element.getByRole("button", { name: "Try again" }).click();
    await inState("open");
  });

  it("args: what is shown instead, as it is or made of the state", async () => {
    const text = async (state: string) => (await inState(state)).textContent();
    await gate("gold", { slots: true });
    expect(await text("open")).toContain("slot true");
    await gate("silver", { slots: true });
    expect(await text("below")).toMatch(/^slot \d+$/);
    await gate("nobody", { slots: true });
    expect(await text("disconnected")).toBe("slot disconnected");
    await offered("fail", "indexing");
    await gate("gold", { slots: true });
    expect(await text("failed")).toBe("slot IndexerFailedError");
  });
});

describe("what shows figures", { timeout: 60_000 }, () => {
  it("behavior: ReputationScore shows the figure and speaks a sentence", async () => {
    await offered("show", "ReputationScore", { whom: "gold" });
    const element = await inState("ready");
    expect(await element.getAttribute("data-tier")).toBe("Gold");
    expect(await element.textContent()).toMatch(/^(6\d\d|7[0-4]\d)Reputation: \1 of 1000 points, Gold$/);
    await offered("show", "ReputationScore", { whom: "stranger" });
    expect(await (await inState("ready")).textContent()).toContain("No passport");
    expect(await violations()).toEqual([]);
  });

  it("behavior: ReputationScore tells a failure and asks again", async () => {
    await offered("fail", "subgraph");
    await offered("show", "ReputationScore", { whom: "gold" });
    const element = await inState("failed");
    await offered("recover");
    await element.getByRole("button").click();
    await inState("ready");
  });

  it("behavior: TierBadge names the tier that is given, or the wallet's", async () => {
    await offered("show", "TierBadge", { tier: "platinum" });
    expect(await main().textContent()).toBe("Tier: Platinum");
    await offered("show", "TierBadge", { whom: "silver" });
    await main().locator('[data-tier="Silver"]').waitFor();
    await offered("show", "TierBadge", { whom: "nobody" });
    expect(await main().textContent()).toBe("Tier unknown–");
    expect(await violations()).toEqual([]);
  });

  it("behavior: BadgeList says of each badge who gave it, and why it does not count", async () => {
    await offered("show", "BadgeList", { whom: "bronze", label: "Your badges" });
    const list = (await inState("ready")).getByRole("list", { name: "Your badges" });
    expect(await list.locator("li").allTextContents()).toEqual([
      "github, by Issuer 4",
      "library, by Issuer 4. Expired",
    ]);
    expect(
      await list.locator("li").evaluateAll((items) => items.map((item) => item.dataset["state"])),
    ).toEqual(["valid", "expired"]);
    expect(await violations()).toEqual([]);
  });

  it("behavior: BadgeList without badges, without wallet and with a failure", async () => {
    await offered("show", "BadgeList", { whom: "stranger" });
    expect(await (await inState("ready")).textContent()).toBe("No badges yet.");
    await offered("show", "BadgeList", { whom: "nobody" });
    await inState("empty");
    await offered("fail", "subgraph");
    await offered("show", "BadgeList", { whom: "bronze" });
    const element = await inState("failed");
    await offered("recover");
    await element.getByRole("button").click();
    await inState("ready");
  });
});
