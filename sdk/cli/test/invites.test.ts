import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseInviteCode, type AuraDeployment } from "@aura-protocol/sdk";
import { registerPassport } from "@aura-protocol/sdk/actions";
import type { Abi, Hex } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { accountOf, clientOf, done } from "../../core/test/chain/chain.ts";
import { startFakeSubgraph, type FakeSubgraph } from "../../core/test/support/fakeSubgraph.ts";
import { readJson } from "../../core/test/support/readJson.ts";
import { onChain } from "./onChain.ts";

// Accounts 10 to 13 are this file's: 10 invites, 11 and 12 are invited, 13 pays and has no passport.
const [INVITER, GUEST, OTHER, SPONSOR] = [10, 11, 12, 13];
const idOf = (index: number): string => accountOf(index).address.toLowerCase();

describe("aura invite", { timeout: 120_000 }, () => {
  let subgraph: FakeSubgraph;
  let folder: string;
  let chain: ReturnType<typeof onChain>;
  const file = (name: string): string => join(folder, name);
  const codesIn = (name: string): string[] => readFileSync(file(name), "utf8").trimEnd().split("\n");

  beforeAll(async () => {
    subgraph = await startFakeSubgraph();
    chain = onChain(subgraph.url);
    folder = mkdtempSync(join(tmpdir(), "aura-invites-"));
    for (const index of [INVITER, GUEST, OTHER]) {
      const client = clientOf(index);
      await done(client, registerPassport(client, { commitment: BigInt(index) }));
    }
  }, 60_000);
  afterAll(async () => {
    await subgraph.close();
    rmSync(folder, { recursive: true });
  });

  it("one invite: its code is in a file of one's own, and serves one passport", async () => {
    const made = await chain.json(["invite", "create", "--days", "7", "--out", file("one.txt")], {
      as: INVITER,
    });
    expect(statSync(file("one.txt")).mode & 0o777).toBe(0o600);
    const [code = "", ...others] = codesIn("one.txt");
    expect(others).toEqual([]);
    const { privateKey, inviterId, batch } = parseInviteCode(code);
    expect(batch).toBeUndefined();
    expect(made).toMatchObject({
      batchId: null,
      keys: [privateKeyToAddress(privateKey)],
      inviterId: String(inviterId),
      out: file("one.txt"),
    });
    expect(JSON.stringify(made)).not.toContain(privateKey.slice(2));

    // By a link on standard input, as a person pastes it.
    const redeemed = await chain.json(["invite", "redeem"], {
      as: GUEST,
      input: `https://aura.example/#${code}\n`,
    });
    expect(redeemed).toMatchObject({ inviter: idOf(INVITER), invitee: idOf(GUEST), batchId: null });
    const again = await chain.json(["invite", "redeem", "--code-file", file("one.txt")], {
      as: OTHER,
      code: 4,
    });
    expect(again).toMatchObject({ error: { name: "InviteNotOpenError" } });
    expect(JSON.stringify(again)).not.toContain(privateKey.slice(2));
  });

  it("a batch: one transaction, a code for each, its number in every code; a redeemed one and the rest", async () => {
    const deployment = await withQuota(100);
    writeFileSync(file("deployment.json"), JSON.stringify(deployment));
    const own = ["--deployment", file("deployment.json")];
    const create = ["invite", "create", "--count", "60", "--out", file("many.txt"), ...own];
    const { batchId, keys, left, expiresAt } = await chain.json(create, { as: INVITER });
    expect({ batchId, left }).toEqual({ batchId: "1", left: 40 });
    const codes = codesIn("many.txt");
    expect(codes.map((code) => privateKeyToAddress(parseInviteCode(code).privateKey))).toEqual(keys);
    expect(statSync(file("many.txt")).mode & 0o777).toBe(0o600);
    const redeemed = await chain.json(["invite", "redeem", ...own], { as: GUEST, input: codes[59] ?? "" });
    expect(redeemed).toMatchObject({ batchId: "1", key: (keys as string[])[59] });

    const { number, hash, timestamp } = await clientOf(INVITER).public.getBlock();
    subgraph.world.head = { number: Number(number), hash, timestamp: Number(timestamp) };
    const inviter = { id: idOf(INVITER), account: idOf(INVITER) };
    const batch = { batchId, inviter, root: `0x${"11".repeat(32)}`, count: 60, redeemed: 1, revoked: false };
    const times = { expiresAt: String(expiresAt), createdAt: "1" };
    const one = { id: "0x01", inviter, key: redeemed["key"], batch: { batchId }, ...times };
    subgraph.world.collections = {
      inviteBatches: [{ id: "0x01", ...batch, ...times }],
      invites: [
        { ...one, status: "Redeemed", invitee: { id: idOf(GUEST) }, redeemedAt: "2", revokedAt: null },
        {
          ...{ ...one, id: "0x02", batch: null, status: "Open", expiresAt: "1" },
          ...{ invitee: null, redeemedAt: null, revokedAt: null },
        },
      ],
    };
    const list = ["invite", "list", accountOf(INVITER).address, ...own];
    expect(await chain.json(list)).toMatchObject({
      ...{ quota: 100, used: 60, left: 40 },
      invites: [{ status: "Redeemed", batchId }, { status: "Open" }],
      batches: [{ batchId, redeemed: 1, count: 60 }],
    });
    const { stdout } = await chain.run(list);
    expect(stdout).toContain("60 of 100 in use, 40 left");
    expect(stdout).toContain("1 of 60");
    // Open says the indexer, which hears of no clock.
    expect(stdout).toMatch(/Expired +1970-01-01T00:00:01Z/);

    await chain.json(["invite", "revoke", "--batch", "1", ...own], { as: INVITER });
    const gone = await chain.json(["invite", "redeem", ...own], {
      as: OTHER,
      input: codes[0] ?? "",
      code: 4,
    });
    expect(gone).toMatchObject({ error: { name: "InviteNotOpenError" } });
  });

  it("an invite: printed on request, revoked; accepted by its guest, paid by somebody else", async () => {
    const printed = await chain.run(["invite", "create", "--count", "2", "--stdout"], { as: GUEST });
    expect(printed, printed.stderr).toMatchObject({ code: 4 });
    // Whoever proved no tier has one invite.
    expect(printed.stderr).toContain("InviteQuotaError");
    expect(printed.stdout).toBe("");

    const { keys } = await chain.json(["invite", "create", "--stdout"], { as: GUEST });
    const [key] = keys as [string];
    await chain.json(["invite", "revoke", key], { as: GUEST });
    const { codes } = await chain.json(["invite", "create", "--stdout"], { as: GUEST });
    const [code] = codes as [string];
    expect(parseInviteCode(code).inviterId).toBe(BigInt(accountOf(GUEST).address));

    const accept = ["invite", "accept", "--out", file("accepted.json")];
    const accepted = await chain.json(accept, { as: OTHER, input: code });
    expect(JSON.stringify(accepted)).not.toContain(code.split(".")[2]);
    expect(await chain.json(["invite", "redeem"], { as: SPONSOR, input: code, code: 4 })).toMatchObject({
      error: { name: "PassportRequiredError" },
    });
    expect(
      await chain.json(["invite", "redeem", "--acceptance", file("accepted.json")], { as: SPONSOR }),
    ).toMatchObject({ inviter: idOf(GUEST), invitee: idOf(OTHER) });
  });

  /** Aura with a contract of invites that gives everybody so many. */
  async function withQuota(quota: number): Promise<AuraDeployment> {
    const { wallet, deployment, chain, public: node } = clientOf(SPONSOR);
    if (wallet?.account === undefined) throw new Error("This client has a wallet.");
    const { abi, bytecode } = readJson<{ abi: Abi; bytecode: Hex }>(
      "artifacts/contracts/Invites.sol/Invites.json",
    );
    const { Passport, ReputationRegistry } = deployment.contracts;
    const args = [Passport.address, ReputationRegistry.address, Array(5).fill(quota)];
    const hash = await wallet.deployContract({ abi, bytecode, args, chain, account: wallet.account });
    const { contractAddress } = await node.waitForTransactionReceipt({ hash });
    const Invites = { ...deployment.contracts.Invites, address: contractAddress as Hex };
    return { ...deployment, contracts: { ...deployment.contracts, Invites } };
  }

  it("error: nothing is sent, and nothing is written, where something is wrong", async () => {
    const refused = async (args: string[], options: Parameters<typeof chain.json>[1]) =>
      (await chain.json(["invite", ...args], options))["error"];
    expect(await refused(["create"], { as: OTHER, code: 2 })).toMatchObject({ name: "UsageError" });
    expect(await refused(["create", "--out", "x", "--stdout"], { code: 2 })).toMatchObject({
      name: "UsageError",
    });
    for (const count of ["0", "65536"]) {
      expect(await refused(["create", "--stdout", "--count", count], { code: 2 })).toMatchObject({
        name: "UsageError",
      });
    }
    expect(await refused(["create", "--out", file("no.txt")], { as: SPONSOR, code: 4 })).toMatchObject({
      name: "PassportRequiredError",
    });
    expect(existsSync(file("no.txt"))).toBe(false);

    writeFileSync(file("taken.txt"), "mine");
    expect(await refused(["create", "--out", file("taken.txt")], { as: OTHER, code: 6 })).toMatchObject({
      name: "FileError",
    });
    expect(readFileSync(file("taken.txt"), "utf8")).toBe("mine");
    // It was not sent: the one invite that there may be is still to be had.
    await chain.json(["invite", "create", "--stdout"], { as: OTHER });

    expect(await refused(["redeem"], { as: SPONSOR, code: 5 })).toMatchObject({ name: "SecretMissingError" });
    expect(await refused(["redeem"], { as: SPONSOR, input: "aura1.1.2", code: 2 })).toMatchObject({
      name: "InvalidInviteCodeError",
    });
    expect(await refused(["redeem"], { as: SPONSOR, input: "one\ntwo\n", code: 2 })).toMatchObject({
      name: "UsageError",
    });
    expect(await refused(["revoke"], { as: SPONSOR, code: 2 })).toMatchObject({ name: "UsageError" });
    expect(await refused(["revoke", "--batch", "999"], { as: INVITER, code: 4 })).toMatchObject({
      name: "InviteNotFoundError",
    });
  });
});
