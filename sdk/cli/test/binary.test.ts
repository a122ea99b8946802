import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createAuraClient } from "@aura-protocol/sdk";
import { encodePresence, signPresence } from "@aura-protocol/sdk/actions";
import { createWalletClient, getAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../core/test/support/entities.ts";
import { fakeChain, type FakeChain } from "../../core/test/support/fakeChain.ts";
import { blockHash, startFakeSubgraph, type FakeSubgraph } from "../../core/test/support/fakeSubgraph.ts";
import { aura, serveChain, type Ran } from "./support.ts";

const KEY = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
const HOLDER = addressOf(0xa1);
const SYSTEM_NODE = "/usr/bin/node";

describe("the binary", { timeout: 120_000 }, () => {
  let subgraph: FakeSubgraph;
  let chain: FakeChain;
  let node: Awaited<ReturnType<typeof serveChain>>;
  let folder: string;
  let flags: string[];

  beforeAll(async () => {
    subgraph = await startFakeSubgraph();
    node = await serveChain(() => chain);
    folder = mkdtempSync(join(tmpdir(), "aura-cli-"));
    flags = ["--rpc-url", node.url, "--subgraph-url", subgraph.url];
  });
  afterAll(async () => {
    node.close();
    await subgraph.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    chain = fakeChain();
    subgraph.answer = undefined;
    subgraph.world.head = { number: 10, hash: blockHash(10), timestamp: 1_000 };
    const type = badgeTypeEntity(0, { category: "Humanity", provider: "poh" });
    subgraph.world.collections = {
      passports: [passportEntity(0, HOLDER), passportEntity(1, addressOf(0xb2))],
      badges: [badgeEntity(HOLDER, type, { value: "100" })],
    };
  });

  const json = ({ stdout }: Ran): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

  it("score: the same figures as a table and as JSON, also under the oldest Node", async () => {
    const shown = await aura(["score", HOLDER, ...flags, "--json"]);
    expect(shown).toMatchObject({ code: 0, stderr: "" });
    const { score, breakdown, blockNumber } = json(shown) as {
      score: number;
      breakdown: { contribution: number }[];
      blockNumber: string;
    };
    expect(blockNumber).toBe("10");
    expect(score).toBeGreaterThan(0);
    expect(breakdown.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
    const table = await aura(["score", HOLDER, ...flags], {
      node: existsSync(SYSTEM_NODE) ? SYSTEM_NODE : process.execPath,
    });
    expect(table.code).toBe(0);
    expect(table.stdout).toContain(`${score} of 1000`);
    expect(table.stdout).toContain("humanity");
    // Not a terminal: no colours.
    expect(table.stdout).not.toContain("\u001b");
  });

  it("score: an unknown wallet has 0 and the reason, and is no error", async () => {
    const stranger = getAddress(addressOf(0xff));
    const shown = await aura(["score", stranger, ...flags, "--json"]);
    expect(json(shown)).toMatchObject({ account: stranger, known: false, reason: "no-passport", score: 0 });
    expect(shown.code).toBe(0);
    expect((await aura(["score", stranger, ...flags])).stdout).toContain("has no passport");
  });

  it("explain and leaderboard", async () => {
    const explained = await aura(["explain", HOLDER, ...flags]);
    expect(explained.stdout).toContain("poh_score");
    expect(explained.stdout).toContain("What would raise it");
    const kept = json(await aura(["explain", HOLDER, "--keep", "poh_score", ...flags, "--json"]));
    expect(kept).toMatchObject({ parts: expect.any(Array) as unknown[], blockNumber: "10" });
    const { steps } = kept as { steps: { feature: string }[] };
    expect(steps.filter(({ feature }) => feature === "poh_score")).toEqual([]);
    expect(steps.length).toBeGreaterThan(0);
    const compared = json(
      await aura([...["explain", HOLDER, "--since-formula", "1", "--formula", "2"], ...flags, "--json"]),
    ) as { before: { score: number }; after: { score: number }; points: number; fromBlock: string };
    expect(compared.points).toBe(compared.after.score - compared.before.score);
    expect(compared.fromBlock).toBe("10");
    const board = json(await aura(["leaderboard", "--limit", "1", ...flags, "--json"]));
    expect(board).toMatchObject({
      blockNumber: "10",
      passports: 2,
      wallets: [{ rank: 1, account: getAddress(HOLDER) }],
      nextOffset: 1,
    });
  });

  it.each([
    ["a malformed address", ["score", "0x12"], 2, "UsageError"],
    ["a wrong checksum", ["score", "0xbcd4042DE499D14e55001CcbB24a551F3b954096"], 2, "UsageError"],
    ["an unknown command", ["scoer"], 2, "UsageError"],
    ["an unknown option", ["leaderboard", "--limt", "3"], 2, "UsageError"],
    ["a missing argument", ["score"], 2, "UsageError"],
    ["one argument too many", ["leaderboard", "extra"], 2, "UsageError"],
    ["a file that is not there", ["verify", "/nowhere/proof.json"], 6, "FileError"],
    ["a tier that is none", ["prove", "tier", "golden"], 2, "UsageError"],
    ["a feature that is none", ["explain", HOLDER, "--keep", "age"], 2, "UsageError"],
    ["a formula that is none", ["score", HOLDER, "--formula", "99"], 2, "UsageError"],
    [
      "a change without steps",
      ["explain", HOLDER, "--since-block", "1", "--keep", "poh_score"],
      2,
      "UsageError",
    ],
    ["a shell that is none", ["completion", "tcsh"], 2, "UsageError"],
  ])("error: %s", async (_, args, code, name) => {
    const shown = await aura([...args, "--json"]);
    expect(shown.code).toBe(code);
    expect(json(shown)).toMatchObject({ error: { name, exitCode: code, retryable: false } });
    const plain = await aura(args);
    expect(plain).toMatchObject({ code, stdout: "" });
    expect(plain.stderr).toContain(`${name}: `);
  });

  it("error: an unknown command suggests the nearest", async () => {
    expect((await aura(["scoer"])).stderr).toContain("score");
    expect((await aura(["epoch", "bild"])).stderr).toContain("build");
  });

  it("error: a node that does not answer, without the key in its URL", async () => {
    const shown = await aura([
      "score",
      HOLDER,
      "--subgraph-url",
      subgraph.url,
      "--rpc-url",
      "http://127.0.0.1:9/v2/SECRETKEY",
    ]);
    expect(shown.code).toBe(3);
    expect(shown.stderr).toContain("RpcUnavailableError");
    expect(shown.stderr + shown.stdout).not.toContain("SECRETKEY");
  });

  it("error: an indexer that is behind, or on another fork", async () => {
    const behind = await aura(["score", HOLDER, ...flags, "--block", "11", "--json"]);
    expect(json(behind)).toMatchObject({
      error: { name: "IndexerBehindError", exitCode: 3, retryable: true },
    });
    subgraph.world.head = { number: 10, hash: blockHash(9), timestamp: 1_000 };
    const forked = await aura(["score", HOLDER, ...flags, "--json"]);
    expect(json(forked)).toMatchObject({ error: { name: "IndexerForkedError", exitCode: 3 } });
  });

  it("error: a formula whose weights do not add up, with the field", async () => {
    const path = join(folder, "formula.json");
    writeFileSync(path, JSON.stringify({ name: "x", version: 1, weights: {} }));
    const shown = await aura(["score", HOLDER, ...flags, "--formula", path, "--json"]);
    expect(json(shown)).toMatchObject({ error: { name: "InvalidFormulaError", exitCode: 2 } });
  });

  describe("secrets", () => {
    it("error: a key among the arguments is refused and never printed", async () => {
      for (const args of [
        ["score", KEY],
        ["badge", "issue", `--private-key=0x${KEY}`, "--json"],
      ]) {
        const shown = await aura(args);
        expect(shown.code).toBe(2);
        expect(shown.stdout + shown.stderr).toContain("SecretInArgumentsError");
        expect(shown.stdout + shown.stderr).not.toContain(KEY.slice(4, 24));
      }
    });

    it("error: no key and no terminal", async () => {
      const shown = await aura(["ticket", "code", "1", ...flags, "--json"]);
      expect(json(shown)).toMatchObject({ error: { name: "SecretMissingError", exitCode: 5 } });
    });

    it("error: a malformed key is refused and never printed", async () => {
      const shown = await aura(["ticket", "code", "1", ...flags], { env: { AURA_PRIVATE_KEY: `${KEY}ff` } });
      expect(shown.code).toBe(5);
      expect(shown.stderr).toContain("InvalidSecretError");
      expect(shown.stderr).not.toContain(KEY);
    });

    it("behavior: identity create keeps a key that only its password opens, and overwrites none", async () => {
      const out = join(folder, "identity.json");
      const env = { AURA_IDENTITY_PASSWORD: "correct horse" };
      const made = await aura(["identity", "create", "--out", out, "--json"], { env });
      expect(made.code).toBe(0);
      expect(json(made)).toMatchObject({ commitment: expect.stringMatching(/^\d+$/) as string });
      expect(statSync(out).mode & 0o777).toBe(0o600);
      expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ version: 3 });
      const again = await aura(["identity", "create", "--out", out, "--json"], { env });
      expect(json(again)).toMatchObject({ error: { name: "FileError", exitCode: 6 } });
    });
  });

  it("config: where settings come from", async () => {
    const shown = json(
      await aura(["config", "--json", "--rpc-url", "https://node.example/v2/abc"], {
        env: { AURA_CHAIN: "local" },
      }),
    );
    expect(shown["settings"]).toMatchObject({
      rpcUrl: { value: "https://node.example/…", source: "flag" },
      chain: { value: "Aura Local", source: "environment" },
      artifacts: { source: "default" },
    });
  });

  it("doctor: says what is wrong, with status 1", async () => {
    const shown = await aura(["doctor", ...flags, "--artifacts", "/nowhere", "--json"]);
    expect(shown.code).toBe(1);
    const { healthy, checks } = json(shown) as { healthy: boolean; checks: { check: string; ok: boolean }[] };
    expect(healthy).toBe(false);
    // The fakes answer, with no code at any address.
    expect(checks.map(({ check, ok }) => [check, ok])).toEqual([
      ["node", true],
      ["contracts", false],
      ["indexer", true],
      ["proving files", false],
    ]);
  });

  describe("check-in without a network", () => {
    const EVENT = 2n;
    const guest = privateKeyToAccount(`0x${KEY}`);
    const deskClient = () => {
      const { transport } = fakeChain();
      const wallet = createWalletClient({ account: guest, chain: hardhat, transport });
      return { ...createAuraClient({ chain: hardhat, transport, subgraph: "" }), wallet };
    };
    const codeOf = async (serial: bigint): Promise<string> => {
      const issuedAt = Math.floor(Date.now() / 1000) - 5;
      return encodePresence(
        await signPresence(deskClient(), { ticketId: (EVENT << 32n) + serial, issuedAt }),
      );
    };
    const unreachable = ["--rpc-url", "http://127.0.0.1:9", "--subgraph-url", "http://127.0.0.1:9"];
    const door = (journal: string): string[] => [
      ...["ticket", "check-in", "--offline", "--json", ...unreachable],
      ...["--guests", join(folder, "guests.json"), "--journal", join(folder, journal)],
    ];
    const verdicts = ({ stdout }: Ran): object[] =>
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object);

    beforeAll(() => {
      const list = {
        kind: "aura-guests",
        chainId: hardhat.id,
        checkIn: deskClient().deployment.contracts.CheckIn.address,
        ...{ eventId: String(EVENT), name: "Doors", startsAt: 0, endsAt: 2 ** 31, blockNumber: "9" },
        guests: [0n, 1n, 2n].map((serial) => ({
          ticketId: String((EVENT << 32n) + serial),
          holder: guest.address,
          status: "Valid",
        })),
      };
      writeFileSync(join(folder, "guests.json"), JSON.stringify(list));
    });

    it("behavior: lets each in once, over a stop in between, and says so with status 1", async () => {
      const [first, second] = [await codeOf(0n), await codeOf(1n)];
      const morning = await aura(door("a.jsonl"), { input: `${first}\r\n${first}\nnonsense\n` });
      expect(morning.code).toBe(1);
      expect(verdicts(morning)).toMatchObject([
        { admitted: true },
        { admitted: false, reason: "Repeated" },
        { admitted: false, reason: "NotACode" },
      ]);
      const evening = await aura([...door("a.jsonl"), second, first]);
      expect(verdicts(evening)).toMatchObject([{ admitted: true }, { admitted: false, reason: "Repeated" }]);
      expect(evening.code).toBe(1);
    });

    it("behavior: stopped in the middle, it keeps whom it let in", async () => {
      const code = await codeOf(2n);
      const stopped = aura(door("b.jsonl"), { input: `${code}\n`, signalAfter: "\u0000never" });
      await expect
        .poll(() => existsSync(join(folder, "b.jsonl")) && readFileSync(join(folder, "b.jsonl"), "utf8"), {
          timeout: 30_000,
        })
        .toContain("AURA1.");
      const lock = join(folder, "b.jsonl.lock");
      process.kill(Number(readFileSync(lock, "utf8")), "SIGINT");
      const ran = await stopped;
      expect(ran.code).toBe(130);
      const again = await aura([...door("b.jsonl"), code]);
      expect(verdicts(again)).toMatchObject([{ admitted: false, reason: "Repeated" }]);
    });

    it("error: a list of another chain", async () => {
      const shown = await aura([...door("c.jsonl"), "--chain", "sepolia", await codeOf(0n)]);
      expect(shown.code).toBe(2);
      expect(shown.stdout).toContain("is of chain 31337");
      expect(existsSync(join(folder, "c.jsonl"))).toBe(false);
    });
  });
});
