import { readdirSync, readFileSync } from "node:fs";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type FunctionComponent } from "react";
import { renderToString } from "react-dom/server";
import type { Address } from "viem";
import { describe, expect, it } from "vitest";

import { prepareProof } from "../../src/actions/prepareProof.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { proveReputation } from "../../src/proofs/proveReputation.ts";
import { getReputationQueryOptions } from "../../src/query/getReputation.ts";
import { AuraClientProvider } from "../../src/react/AuraClientProvider.ts";
import { createTestWorld } from "../../src/testing/createTestWorld.ts";
import type { Voucher } from "../../src/types/Badge.ts";
import { readKey } from "../support/reputationCases.ts";
import { checkExamples } from "./checkExamples.ts";
import { collectExamples } from "./collectExamples.ts";
import { runExample } from "./runExample.ts";

const root = new URL("../../../../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");
const pages = readdirSync(new URL("docs/sdk/", root)).filter((file) => file.endsWith(".md"));

/** The pieces of code of a page, by language. */
function blocks(page: string): { language: string; code: string }[] {
  const found = [...read(`docs/sdk/${page}`).matchAll(/```(\w+)\n(.*?)```/gs)];
  return found.map(([, language = "", code = ""]) => ({ language, code }));
}

/** A piece of a page, by its place among those of its language. */
function block(page: string, language: string, index = 0): string {
  const code = blocks(page).filter((each) => each.language === language)[index]?.code;
  if (code === undefined) throw new Error(`docs/sdk/${page} has no such block.`);
  return code;
}

describe("docs/sdk", () => {
  it("behavior: every piece of TypeScript has the right types", { timeout: 120_000 }, () => {
    const snippets = pages.flatMap((page) =>
      blocks(page)
        .filter(({ language }) => language.startsWith("ts"))
        .map(({ code }, index) => ({ place: `docs/sdk/${page} block ${index + 1}`, code })),
    );
    expect(snippets.length).toBeGreaterThanOrEqual(pages.length);
    expect(checkExamples(snippets, collectExamples().values)).toEqual([]);
  });

  it("behavior: what stands in an example or a contract is shown as it is there", () => {
    expect(read("docs/examples/react-gate/gold-room.tsx")).toBe(block("gate-a-page.md", "tsx"));
    expect(read("docs/examples/mint-backend/issue-voucher.ts")).toBe(block("mint-from-a-backend.md", "ts"));
    expect(read("docs/examples/gate-api/verify-tier.ts")).toBe(block("verify-a-proof.md", "ts", 1));
    // Pages are indented otherwise.
    const compact = (code: string) => code.replaceAll(/\s/g, "");
    expect(compact(read("contracts/examples/GatedVault.sol"))).toContain(
      compact(block("solidity-gate.md", "solidity")),
    );
  });

  it("behavior: gate-a-page.md opens for Gold, on the page and on the server", async () => {
    const world = createTestWorld();
    const { client, account } = world.person({ tier: "Gold" });
    const { GoldRoom } = await runExample(block("gate-a-page.md", "tsx"), {}, ["GoldRoom"]);
    const queries = new QueryClient();
    const page = () =>
      renderToString(
        createElement(
          QueryClientProvider,
          { client: queries },
          createElement(AuraClientProvider, { client }, createElement(GoldRoom as FunctionComponent)),
        ),
      );
    expect(page()).not.toContain("Welcome to the gold room.");
    await queries.prefetchQuery(getReputationQueryOptions(client, { account }));
    expect(page()).toContain("Welcome to the gold room.");
    const { mayEnter } = await runExample(block("gate-a-page.md", "ts"), {}, ["mayEnter"]);
    const enters = mayEnter as (client: AuraClient, account: Address) => Promise<boolean>;
    expect(await enters(client, account)).toBe(false);
    await world.proveTier({ account, tier: "Gold" });
    expect(await enters(client, account)).toBe(true);
  });

  it("behavior: mint-from-a-backend.md signs a voucher for the holder's next badge", async () => {
    const world = createTestWorld();
    const [issuer, { account }] = [world.person(), world.person()];
    const { badgeType } = world.badge({ account, provider: "course" });
    const { issueVoucher } = await runExample(block("mint-from-a-backend.md", "ts"), {}, ["issueVoucher"]);
    const issue = issueVoucher as (client: AuraClient, wanted: object) => Promise<{ voucher: Voucher }>;
    const { voucher } = await issue(issuer.client, { account, badgeType, value: 9n });
    const deadline = world.timestamp + 3_600;
    expect(voucher).toEqual({ account, badgeType, value: 9n, nonce: 1n, deadline });
  });

  it(
    "behavior: verify-a-proof.md accepts what was proven, for whom it was",
    { timeout: 60_000 },
    async () => {
      const world = createTestWorld();
      const { client, account, identity } = world.person({ tier: "Gold" });
      await world.epoch();
      const artifacts = await loadArtifacts({ read: readKey });
      const { input, claim } = await prepareProof(client, { account, identity, tier: 2 });
      const proven = await proveReputation({ input, artifacts });
      const { verifyTier } = await runExample(block("verify-a-proof.md", "ts", 1), {}, ["verifyTier"]);
      const verify = (changes: object) =>
        (verifyTier as (client: AuraClient, visit: object) => Promise<bigint | undefined>)(client, {
          ...{ account, tier: 2, verificationKey: artifacts.verificationKey },
          ...proven,
          ...changes,
        });
      expect(await verify({})).toBe(claim.nullifier);
      expect(await verify({ tier: 1 })).toBeUndefined();
      expect(await verify({ account: world.stranger().account })).toBeUndefined();
      const { pi_a, ...rest } = proven.proof;
      expect(await verify({ proof: { ...rest, pi_a: [pi_a[1], pi_a[0], pi_a[2]] } })).toBeUndefined();
      await world.epoch();
      expect(await verify({})).toBeUndefined();
    },
  );

  it("behavior: custom-formula.md puts developers first", async () => {
    const world = createTestWorld();
    const [rich, developer] = [world.person(), world.person()];
    world.badge({ account: rich, category: "OnChain", provider: "evm-balance", value: 10_000n });
    world.badge({ account: developer, category: "Social", provider: "github", value: 60n });
    const given = { client: world.client };
    const { best } = await runExample(block("custom-formula.md", "ts"), given, ["best"]);
    expect(best).toMatchObject({ account: developer.account, components: { social: 760 } });
  });

  it("behavior: solidity-gate.md says what keeps an account out", async () => {
    const world = createTestWorld();
    const { client, account } = world.person({ tier: "Gold" });
    const { obstacle } = await runExample(block("solidity-gate.md", "ts"), {}, ["obstacle"]);
    const ask = () =>
      (obstacle as (client: AuraClient, of: Address) => Promise<string | undefined>)(client, account);
    expect(await ask()).toBe("Prove your tier first.");
    await world.proveTier({ account, tier: "Silver" });
    expect(await ask()).toContain("You have proven Silver");
    await world.proveTier({ account, tier: "Gold" });
    expect(await ask()).toBeUndefined();
    world.advance({ days: 31 });
    expect(await ask()).toContain("expired");
  });

  it.each([
    ["ts", 2],
    ["tsx", 1],
  ])("behavior: the tests of testing.md in %s pass", async (language, count) => {
    const tests: (() => Promise<void>)[] = [];
    const define = (_: string, test: () => Promise<void>) => tests.push(test);
    const given = { it: define, expect, renderToString, QueryClient, QueryClientProvider };
    await runExample(block("testing.md", language), given);
    for (const test of tests) await test();
    expect(tests).toHaveLength(count);
  });
});
