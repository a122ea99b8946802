import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { AuraClient } from "@aura-protocol/sdk";
import { getEpochState } from "@aura-protocol/sdk/actions";
import { checkEpochManifest, decodeEpochData, parseEpochManifest } from "@aura-protocol/sdk/reputation";
import { generatePrivateKey } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { accountOf, testClient } from "../../core/test/chain/chain.ts";
import { addressOf, passportEntity } from "../../core/test/support/entities.ts";
import { startFakeSubgraph, type FakeSubgraph } from "../../core/test/support/fakeSubgraph.ts";
import { actorsOf, fillWorld, postLie, roles, type EpochWorld } from "./epochWorld.ts";
import { onChain } from "./onChain.ts";

const ARTIFACTS = new URL("../../../circuits/keys/", import.meta.url).pathname;
/** Longer than any test moves the clock of the chain that all share. */
const LONG = 10 * 365 * 86_400;
const SHORT = 300;
const [FIRST, SECOND] = roles.attesters as [number, number];
const { poster: POSTER, challenger: CHALLENGER } = roles;
const holder = accountOf(roles.holder).address;

describe("aura epoch", { timeout: 180_000 }, () => {
  let subgraph: FakeSubgraph;
  let world: EpochWorld;
  let chain: ReturnType<typeof onChain>;
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    subgraph = await startFakeSubgraph();
    chain = onChain(subgraph.url);
    folder = mkdtempSync(join(tmpdir(), "aura-epochs-"));
    world = await fillWorld(subgraph);
  }, 60_000);
  afterAll(async () => {
    await subgraph.close();
    rmSync(folder, { recursive: true });
  });

  /** A registry of one's own, and the flag that names it. */
  async function registry(
    name: string,
    challengeWindow: number,
  ): Promise<{ actor: (index: number) => AuraClient; own: string[] }> {
    const actor = await actorsOf(subgraph, { challengeWindow });
    writeFileSync(file(`${name}.deployment.json`), JSON.stringify(actor(POSTER).deployment));
    return { actor, own: ["--deployment", file(`${name}.deployment.json`)] };
  }

  /** Blocks come while a command waits for them. */
  async function whileMining<Result>(work: Promise<Result>): Promise<Result> {
    const mining = setInterval(() => void testClient().mine({ blocks: 1 }), 500);
    return work.finally(() => clearInterval(mining));
  }

  const challenging = (name: string, own: readonly string[]): string[] => [
    ...["epoch", "challenge", "0", "--data-file", file(`${name}.bin`), "--save", file(`${name}.json5`)],
    ...["--artifacts", ARTIFACTS, ...own],
  ];

  const lieAboutABadge = (record: { badgeSet: bigint }): { badgeSet: bigint } => ({
    badgeSet: record.badgeSet | (1n << world.notHeld),
  });

  it("build, attest, publish, verify: with the SDK's own data file and manifest", async () => {
    const { own } = await registry("life", LONG);
    const block = String(subgraph.world.head.number);
    const pages = file("pages");
    const build = [
      "epoch",
      "build",
      "--block",
      block,
      "--checkpoint",
      pages,
      "--out",
      file("life.bin"),
      ...own,
    ];

    const built = await chain.json(build);
    expect(built).toMatchObject({ out: file("life.bin"), manifest: file("life.json") });
    expect(readdirSync(pages)).toEqual([]);
    const bytes = new Uint8Array(readFileSync(file("life.bin")));
    const { params } = built as { params: { root: string; leafCount: number } };
    const data = decodeEpochData(bytes);
    expect(String(data.root)).toBe(params.root);
    expect(data.records.length).toBe(params.leafCount);
    checkEpochManifest(parseEpochManifest(JSON.parse(readFileSync(file("life.json"), "utf8"))), bytes);

    const attest = (index: number, name: string): Promise<object> =>
      chain.json(
        [
          ...["epoch", "attest", "--expect", file("life.bin"), "--out", file(name)],
          "--data-uri",
          "u",
          ...own,
        ],
        { as: index },
      );
    const first = await attest(FIRST, "one.json");
    expect(first).toMatchObject({ params: { ...params, dataUri: "u" }, attester: accountOf(FIRST).address });
    await attest(SECOND, "two.json");
    const publish = ["epoch", "publish", file("one.json"), file("two.json"), ...own];
    expect(await chain.json(publish, { as: POSTER })).toMatchObject({ params: { root: params.root } });
    const verify = ["epoch", "verify", "0", "--data-file", file("life.bin"), ...own];
    expect(await chain.json(verify)).toMatchObject({ valid: true });

    // Nothing to show, so nothing is announced.
    const shown = await chain.json(challenging("life", own), { as: CHALLENGER, code: 1 });
    expect(shown).toMatchObject({ valid: true, challenged: false });
    expect(existsSync(file("life.json5"))).toBe(false);

    // A file that is not what its manifest says, and one of another registry.
    writeFileSync(file("life.bin"), bytes.subarray(1));
    expect(await chain.json(verify, { code: 1 })).toMatchObject({
      error: { name: "EpochDataMismatchError" },
    });
    rmSync(file("life.json"));
    expect(await chain.json(verify, { code: 6 })).toMatchObject({ error: { name: "EpochFileError" } });
    writeFileSync(file("life.bin"), bytes);
    const elsewhere = ["epoch", "attest", "--expect", file("life.bin")];
    expect(await chain.json(elsewhere, { as: FIRST, code: 1 })).toMatchObject({
      error: { name: "EpochDataMismatchError" },
    });
  });

  it("build: stopped by the indexer in the middle, it asks only for what is missing", async () => {
    const many = await startFakeSubgraph();
    try {
      many.world.head = subgraph.world.head;
      many.world.collections = {
        passports: Array.from({ length: 1_100 }, (_, index) => passportEntity(index, addressOf(index + 1))),
      };
      const pinned = (): string[] =>
        many.requests
          .filter(({ variables }) => "block" in variables)
          .map((request) => JSON.stringify(request));
      many.beforeAnswer = () => {
        if (new Set(pinned()).size === 2) many.answer = (_, response) => response.writeHead(503).end();
      };
      const block = String(many.world.head.number);
      const build = ["epoch", "build", "--block", block, "--checkpoint", file("kept")];
      const own = onChain(many.url);
      expect(await own.json(build, { code: 3 })).toMatchObject({ error: { retryable: true } });
      expect(readdirSync(file("kept"))).toHaveLength(1);
      [many.answer, many.beforeAnswer] = [undefined, undefined];
      expect(await own.json(build)).toMatchObject({ params: { leafCount: 1_100 }, out: null });
      const [first, ...others] = pinned();
      expect(others).not.toContain(first);
      expect(readdirSync(file("kept"))).toEqual([]);
    } finally {
      await many.close();
    }
  });

  it("challenge: stopped after its announcement it goes on, voids the epoch and wins both bonds", async () => {
    const { actor, own } = await registry("lie", LONG);
    const lie = await postLie(actor, lieAboutABadge);
    writeFileSync(file("lie.bin"), lie.file);
    const verify = ["epoch", "verify", "0", "--data-file", file("lie.bin"), ...own];
    const judgeable = { contradiction: "BadgeNotHeld", badgeType: String(world.notHeld) };
    expect(await chain.json(verify, { code: 1 })).toMatchObject({
      ...{ valid: false, figure: "root" },
      judgeable: { account: holder, part: "badgeSet", judgeable },
    });
    const attest = ["epoch", "attest", "--expect", file("lie.bin"), ...own];
    expect(await chain.json(attest, { as: FIRST, code: 1 })).toMatchObject({
      error: { name: "EpochDisagreementError" },
    });

    const challenge = challenging("lie", own);
    const poor = await chain.json(challenge, { key: generatePrivateKey(), code: 5 });
    expect(poor).toMatchObject({ error: { name: "InsufficientFundsError" } });
    expect(existsSync(file("lie.json5"))).toBe(false);

    const stopped = await chain.run(challenge, { as: CHALLENGER, signalAfter: "sent 0x" });
    expect(stopped.code).toBe(130);
    expect(statSync(file("lie.json5")).mode & 0o777).toBe(0o600);
    const other = await chain.json(challenge, { as: POSTER, code: 2 });
    expect(other).toMatchObject({ error: { name: "UsageError" } });
    const settle = ["epoch", "settle", file("lie.json5"), ...own];
    expect(await chain.json(settle, { as: POSTER, code: 4 })).toMatchObject({
      error: { name: "EpochNotFinalError" },
    });

    const done = await whileMining(chain.json(challenge, { as: CHALLENGER }));
    expect(done).toMatchObject({ challenged: true, epochId: "0", account: holder, ...judgeable });
    expect((await getEpochState(actor(POSTER), { epochId: 0n })).epoch.state).toBe("void");
    expect(await chain.json(["epoch", "withdraw", ...own], { as: CHALLENGER })).toMatchObject({
      to: accountOf(CHALLENGER).address,
      amount: "8",
    });
    expect(await chain.json(["epoch", "withdraw", ...own], { as: CHALLENGER, code: 4 })).toMatchObject({
      error: { name: "NoCreditError" },
    });

    // The epoch is void: nothing is left to settle, and nothing to challenge.
    expect(await chain.json(settle, { as: POSTER, code: 4 })).toMatchObject({
      error: { name: "ChallengeStageError" },
    });
    const again = [...challenge, "--save", file("again.json")];
    expect(await chain.json(again, { as: POSTER, code: 4 })).toMatchObject({
      error: { name: "EpochNotPendingError" },
    });
    expect(existsSync(file("again.json"))).toBe(false);
  });

  it("challenge and settle: announced and not made, the bond is the poster's once the epoch is final", async () => {
    const { actor, own } = await registry("late", SHORT);
    const lie = await postLie(actor, lieAboutABadge);
    writeFileSync(file("late.bin"), lie.file);
    const challenge = challenging("late", own);
    const stopped = await chain.run(challenge, { as: CHALLENGER, signalAfter: "sent 0x" });
    expect(stopped.code).toBe(130);
    await testClient().increaseTime({ seconds: SHORT });
    await testClient().mine({ blocks: 1 });
    expect((await getEpochState(actor(POSTER), { epochId: 0n })).epoch.state).toBe("final");
    const late = await chain.json(challenge, { as: CHALLENGER, code: 4 });
    expect(late).toMatchObject({ error: { name: "EpochNotPendingError" } });

    const settle = ["epoch", "settle", file("late.json5"), ...own];
    // The same challenge with another salt was never announced.
    const kept = readFileSync(file("late.json5"), "utf8");
    writeFileSync(file("never.json"), kept.replace(/"salt": "0x....../, '"salt": "0x000000'));
    const never = ["epoch", "settle", file("never.json"), ...own];
    expect(await chain.json(never, { as: CHALLENGER, code: 4 })).toMatchObject({
      error: { name: "ChallengeStageError" },
    });
    expect(await chain.json(settle, { as: CHALLENGER })).toMatchObject({
      epochId: "0",
      recipient: accountOf(POSTER).address,
    });
    expect(await chain.json(settle, { as: CHALLENGER, code: 4 })).toMatchObject({
      error: { name: "ChallengeStageError" },
    });
    expect(await chain.json(["epoch", "withdraw", ...own], { as: POSTER })).toMatchObject({ amount: "3" });
  });

  it("error: what the contract cannot judge, an epoch that is none, a file that is no challenge", async () => {
    const { actor, own } = await registry("component", LONG);
    const lie = await postLie(actor, ({ components }) => ({ components: { ...components, social: 999 } }));
    writeFileSync(file("component.bin"), lie.file);
    const challenge = challenging("component", own);
    expect(await chain.json(challenge, { as: CHALLENGER, code: 1 })).toMatchObject({
      error: { name: "NotJudgeableError" },
    });
    expect(existsSync(file("component.json5"))).toBe(false);
    const missing = challenge.map((word) => (word === "0" ? "7" : word));
    expect(await chain.json(missing, { as: CHALLENGER, code: 4 })).toMatchObject({
      error: { name: "EpochNotFoundError" },
    });
    const noChallenge = ["epoch", "settle", file("component.deployment.json"), ...own];
    expect(await chain.json(noChallenge, { as: CHALLENGER, code: 2 })).toMatchObject({
      error: { name: "UsageError" },
    });
    for (const args of [
      ["build", "--checkpoint", file("pages")],
      ["build", "--out", file("epoch.json")],
      ["attest", "--expect", file("component.bin"), "--block", "1"],
    ]) {
      expect(await chain.json(["epoch", ...args, ...own], { as: FIRST, code: 2 })).toMatchObject({
        error: { name: "UsageError" },
      });
    }
  });
});
