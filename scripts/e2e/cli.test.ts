import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TierClaim } from "@aura-protocol/sdk";
import {
  buildEpoch,
  defineBadgeType,
  getBadges,
  getEventTickets,
  getLatestEpoch,
  getReputation,
  getTierRecord,
  waitForIndexed,
  waitForReceipt,
} from "@aura-protocol/sdk/actions";
import { parseCredential, verifyCredential } from "@aura-protocol/sdk/proofs";
import { bytesToHex, createTestClient, http } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

import { aura, type Ran } from "../../sdk/cli/test/support.ts";
import { demoAccount, roles } from "../seed/accounts.ts";
import { clientFor } from "./world.ts";

const root = new URL("../../", import.meta.url).pathname;
/** Becomes an issuer here and nowhere else. */
const ISSUER = 47;
/** Holds a passport, and no badge of this file's. */
const RESIDENT = 10;
/** The same, and pays for its own badge. */
const REDEEMER = 11;
/** Nobody to the contracts. */
const STRANGER = 48;
const PEOPLE = Array.from({ length: 30 }, (_, place) => 10 + place);
/** On when the world's story ends. */
const EVENT = 1n;
const GOLD = 2;

describe("the command line on the local stack", () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeAll(() => {
    execFileSync("npm", ["run", "--silent", "build:cli"], { cwd: root, stdio: "inherit" });
    folder = mkdtempSync(join(tmpdir(), "aura-cli-e2e-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a command as an account of the test mnemonic, or as nobody. */
  function run(args: readonly string[], index?: number, input = ""): Promise<Ran> {
    const key = index === undefined ? undefined : demoAccount(index).getHdKey().privateKey;
    const env = {
      AURA_RPC_URL: inject("rpcUrl"),
      AURA_SUBGRAPH_URL: inject("subgraphUrl"),
      AURA_ARTIFACTS: new URL("/artifacts/", inject("appUrl")).href,
      AURA_IDENTITY_PASSWORD: "identity",
      AURA_ISSUER_PASSWORD: "issuer",
      ...(key instanceof Uint8Array && { AURA_PRIVATE_KEY: bytesToHex(key) }),
    };
    return aura([...args, "--json"], { env, input });
  }

  async function ok<Result>(args: readonly string[], index?: number): Promise<Result> {
    const ran = await run(args, index);
    expect(ran, `${ran.stdout}${ran.stderr}`).toMatchObject({ code: 0 });
    return JSON.parse(ran.stdout) as Result;
  }

  const indexed = async (): Promise<bigint> => {
    const client = clientFor(STRANGER);
    const blockNumber = await client.public.getBlockNumber({ cacheTime: 0 });
    await waitForIndexed(client, { blockNumber });
    return blockNumber;
  };

  test("doctor: everything is there", async () => {
    await indexed();
    const { healthy, checks } = await ok<{ healthy: boolean; checks: { check: string; ok: boolean }[] }>([
      "doctor",
    ]);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(healthy).toBe(true);
  });

  test("score, explain and leaderboard say what the SDK computes", async () => {
    const account = demoAccount(RESIDENT).address;
    const blockNumber = await indexed();
    const expected = await getReputation(clientFor(RESIDENT), { account, blockNumber });
    const at = ["--block", String(blockNumber)];
    const { score, tierName, components } = expected;
    expect(await ok(["score", account, ...at])).toMatchObject({ account, score, tierName, components });
    const { explanation } = await ok<{ explanation: { contribution: number }[] }>([
      "explain",
      account,
      ...at,
    ]);
    expect(explanation.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
    const { wallets } = await ok<{ wallets: { account: string; score: number }[] }>([
      ...["leaderboard", "--limit", "1000"],
      ...at,
    ]);
    expect(wallets.find((wallet) => wallet.account === account)?.score).toBe(score);
    const scores = wallets.map((wallet) => wallet.score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test("an epoch is built, attested by two, published and verified", async () => {
    const client = clientFor(STRANGER);
    // The stack's own attester publishes whenever the root changes, and only then: once it has, this one is alone.
    await expect
      .poll(async () => (await getLatestEpoch(client, {}))?.root, { timeout: 60_000, interval: 500 })
      .toBe((await buildEpoch(client, { blockNumber: await indexed() })).params.root);
    const chain = createTestClient({ chain: hardhat, mode: "hardhat", transport: http(inject("rpcUrl")) });
    await chain.mine({ blocks: 1 });
    const block = await indexed();
    await chain.mine({ blocks: 1 });

    const { params } = await ok<{ params: { epochId: string; root: string } }>([
      ...["epoch", "build", "--block", String(block), "--out", file("epoch.bin")],
    ]);
    const attest = (index: number): Promise<object> =>
      ok(
        ["epoch", "attest", "--expect", file("epoch.bin"), "--out", file(`attestation-${index}.json`)],
        index,
      );
    const [first, second] = roles.attesters;
    await attest(first);
    await attest(second);
    const files = [file(`attestation-${first}.json`), file(`attestation-${second}.json`)];
    expect(await ok(["epoch", "publish", ...files], STRANGER)).toMatchObject({ params });
    const latest = await getLatestEpoch(client, {});
    expect(latest).toMatchObject({ epochId: BigInt(params.epochId), root: BigInt(params.root) });
    const published = ["--data-file", file("epoch.bin")];
    expect(await ok(["epoch", "verify", params.epochId, ...published])).toMatchObject({ valid: true });

    const again = await run(["epoch", "publish", ...files], STRANGER);
    expect(again.code).toBe(4);
    expect(JSON.parse(again.stdout)).toMatchObject({
      error: { contractError: expect.any(String) as string },
    });
  });

  test("an issuer is made, and issues, vouches for and revokes badges and credentials", async () => {
    const issuer = clientFor(ISSUER);
    await ok(["issuer", "init", "--name", "Command line", "--out", file("issuer.json")], ISSUER);
    const definition = { category: "Custom", provider: "", validity: 0, name: "Typed", uri: "" } as const;
    const { events } = await waitForReceipt(issuer, { hash: await defineBadgeType(issuer, definition) });
    const defined = events.find((event) => event.eventName === "BadgeTypeDefined");
    const type = String(defined?.args.badgeType);
    const [resident, redeemer] = [demoAccount(RESIDENT).address, demoAccount(REDEEMER).address];

    const refused = await run(["badge", "issue", "--type", type, "--to", resident], STRANGER);
    expect(refused.code).toBe(4);
    await ok(["badge", "issue", "--type", type, "--to", resident, "--value", "7"], ISSUER);
    await ok(["badge", "voucher", "--type", type, "--to", redeemer, "--out", file("voucher.json")], ISSUER);
    await ok(["badge", "redeem", file("voucher.json")], REDEEMER);
    await ok(["badge", "revoke", "--type", type, "--from", resident, "--reason", "3"], ISSUER);
    await indexed();
    const held = async (account: `0x${string}`) =>
      (await getBadges(issuer, { account })).find((badge) => String(badge.type.badgeType) === type);
    expect(await held(resident)).toMatchObject({ value: 7n, revoked: true, revokedReason: 3 });
    expect(await held(redeemer)).toMatchObject({ value: 0n, revoked: false });

    const claim = ["--schema", "7", "--subject", "1234", "--nonce", "0", "--index-data-b", "19900615"];
    const credential = parseCredential(
      await ok(["issuer", "credential", "--key", file("issuer.json"), ...claim]),
    );
    expect(verifyCredential(credential)).toBe(true);
    expect(credential.claim).toMatchObject({ subject: 1234n, indexDataB: 19900615n });
  });

  test("a tier is proven, verified with and without the chain, and recorded", async () => {
    await indexed();
    const { wallets } = await ok<{ wallets: { account: string; tier: number }[] }>(["leaderboard"]);
    const golden = wallets.filter(({ tier }) => tier >= GOLD).map(({ account }) => account);
    const index = PEOPLE.find((person) => golden.includes(demoAccount(person).address)) as number;
    const proof = file("proof.json");
    await ok(["prove", "tier", "gold", "--out", proof], index);
    expect(await ok(["verify", proof])).toMatchObject({ valid: true, offline: false });
    expect(await ok(["verify", proof, "--offline"])).toMatchObject({ valid: true, offline: true });

    const proven = JSON.parse(readFileSync(proof, "utf8")) as { claim: TierClaim };
    for (const claim of [{ tier: 4 }, { account: demoAccount(STRANGER).address }, { epochId: "0" }]) {
      writeFileSync(file("forged.json"), JSON.stringify({ ...proven, claim: { ...proven.claim, ...claim } }));
      const forged = await run(["verify", file("forged.json"), "--offline"]);
      expect(forged.code).toBe(1);
      expect(JSON.parse(forged.stdout)).toMatchObject({ valid: false });
    }

    await ok(["prove", "tier", "gold", "--out", proof, "--submit"], index);
    const record = await getTierRecord(clientFor(index), { account: demoAccount(index).address });
    expect(record).toMatchObject({ tier: GOLD });

    const humble = PEOPLE.find((person) =>
      wallets.every(({ account }) => account !== demoAccount(person).address),
    ) as number;
    const refused = await run(["prove", "tier", "diamond", "--out", file("no.json")], humble);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { name: "ClaimNotMetError" } });
  });

  test("a door without a network: list, codes, check-in, and later the chain", async () => {
    await indexed();
    const list = await ok<{ guests: { ticketId: string; holder: string; status: string }[] }>([
      ...["ticket", "list", "--event", String(EVENT)],
    ]);
    writeFileSync(file("guests.json"), JSON.stringify(list));
    const guest = list.guests.findLast(({ status }) => status === "Valid");
    const index = PEOPLE.find((person) => demoAccount(person).address === guest?.holder) as number;
    const ticketId = guest?.ticketId as string;
    const { code } = await ok<{ code: string }>(["ticket", "code", ticketId], index);
    const door = ["--guests", file("guests.json"), "--journal", file("door.jsonl")];

    const shown = await run(["ticket", "check-in", "--offline", ...door], undefined, `${code}\n${code}\n`);
    const verdicts = shown.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(verdicts).toMatchObject([
      { admitted: true, ticketId },
      { admitted: false, reason: "Repeated" },
    ]);
    expect(await ok(["ticket", "sync", ...door], roles.organiser)).toMatchObject({ sent: 1, unsettled: 0 });
    expect(await ok(["ticket", "sync", ...door], roles.organiser)).toMatchObject({ sent: 0, admissions: 1 });
    await indexed();
    const tickets = await getEventTickets(clientFor(index), { eventId: EVENT });
    expect(tickets.find((ticket) => String(ticket.ticketId) === ticketId)).toMatchObject({ status: "Used" });
  });
});
