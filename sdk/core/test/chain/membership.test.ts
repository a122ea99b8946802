import { encodeFunctionData, pad, parseAbi, type Abi, type Address, type Hex } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { buyTicket } from "../../src/actions/buyTicket.ts";
import { checkMembershipRoot } from "../../src/actions/checkMembershipRoot.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { flushMembers } from "../../src/actions/flushMembers.ts";
import { getMembers } from "../../src/actions/getMembers.ts";
import { getMemberTree } from "../../src/actions/getMemberTree.ts";
import { getMembershipTree } from "../../src/actions/getMembershipTree.ts";
import { pruneMember } from "../../src/actions/pruneMember.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { passportAbi } from "../../src/generated/abi/Passport.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "../../src/proofs/circuits/membershipCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { accountMessage } from "../../src/proofs/membership/accountMessage.ts";
import { buildMemberTree } from "../../src/proofs/membership/buildMemberTree.ts";
import { checkInScope } from "../../src/proofs/membership/checkInScope.ts";
import { encodeMembershipProof } from "../../src/proofs/membership/encodeMembershipProof.ts";
import { lonePath } from "../../src/proofs/membership/lonePath.ts";
import { memberPath } from "../../src/proofs/membership/memberPath.ts";
import { membershipGateScope } from "../../src/proofs/membership/membershipGateScope.ts";
import { proveMembership } from "../../src/proofs/membership/proveMembership.ts";
import { rebindScope } from "../../src/proofs/membership/rebindScope.ts";
import { removeMember } from "../../src/proofs/membership/removeMember.ts";
import type { Member } from "../../src/types/Member.ts";
import { passportEntity } from "../support/entities.ts";
import { readJson } from "../support/readJson.ts";
import { readSemaphoreFile } from "../support/semaphoreFiles.ts";
import { startFakeSubgraph } from "../support/fakeSubgraph.ts";
import { accountOf, clientOf, done } from "./chain.ts";

type Deployed = Record<string, { contracts: Record<string, { address: Address }> }>;

const contracts = readJson<Deployed>("contracts/generated/deployments.json")["31337"]?.contracts ?? {};
const addressOf = (name: string): Address => {
  const found = contracts[name];
  if (found === undefined) throw new Error(`${name} is not deployed`);
  return found.address;
};
const [passport, gate, checkIn, tickets] = ["Passport", "MembershipGate", "CheckIn", "Tickets"].map(
  addressOf,
) as [Address, Address, Address, Address];
/** Without its types, so that a function's name can be a variable. */
const anyAbi: Abi = passportAbi;
const CHAIN_ID = 31337;
/** Seconds; no test of another file moves the clock so far. */
const DECADE = 315_360_000;
const gateAbi = parseAbi([
  "function scopeOf(address tickets, uint256 eventId) view returns (uint256)",
  "function admit(uint256 eventId, address account, uint256 quantity, bytes32 param, bytes data)",
  "error MembershipGate_WrongMessage(uint256 message, address account)",
  "error MembershipGate_NullifierSpent(uint256 nullifier)",
  "error MembershipGate_InvalidProof()",
]);
const checkInAbi = parseAbi(["function scopeOf(uint256 eventId) view returns (uint256)"]);

/** Accounts 20 to 26 are this file's, and it alone puts members into the tree. */
const FIRST = 20;
const identities = [0, 1, 2, 3, 4].map((seed) => identityFromPrivateKey(new Uint8Array(32).fill(seed + 1)));
const commitments = identities.map(({ commitment }) => commitment);
const client = clientOf(FIRST);

async function write(index: number, functionName: string, args: readonly unknown[]): Promise<Hex> {
  const data = encodeFunctionData({ abi: anyAbi, functionName, args });
  const { wallet } = clientOf(index);
  if (wallet?.account === undefined) throw new Error("no wallet");
  const hash = await wallet.sendTransaction({
    account: wallet.account,
    chain: wallet.chain,
    to: passport,
    data,
  });
  await client.public.waitForTransactionReceipt({ hash });
  return hash;
}

const idOf = (index: number): bigint => BigInt(accountOf(FIRST + index).address);
const artifactsOf = (depth: number) =>
  loadArtifacts({ read: readSemaphoreFile, manifest: membershipCircuit(depth).manifest });

/** A subgraph that knows this file's passports, and some of them as members, each at its own place. */
async function indexer(members: readonly number[] = []) {
  const { world, url, close } = await startFakeSubgraph();
  const know = (known: readonly number[], commitment?: bigint) => {
    world.collections["passports"] = identities.map((identity, index) => ({
      ...passportEntity(index, accountOf(FIRST + index).address.toLowerCase() as Hex),
      commitment: String(commitment ?? identity.commitment),
      memberIndex: known.includes(index) ? index : null,
      left: known.includes(4) && index === 4,
    }));
  };
  know(members);
  return { url, know, [Symbol.asyncDispose]: close };
}

beforeAll(async () => {
  for (const [index, { commitment }] of identities.entries()) {
    await done(clientOf(FIRST + index), registerPassport(clientOf(FIRST + index), { commitment }));
  }
}, 60_000);

describe("members of the passport's tree", { timeout: 120_000 }, () => {
  it("behavior: an empty tree", async () => {
    expect(await getMembershipTree(client)).toEqual({ root: 0n, depth: 0, size: 0 });
    await expect(checkMembershipRoot(client, buildMemberTree([]))).rejects.toMatchObject({
      name: "MembershipRootError",
      stale: "unknown",
    });
  });

  it("behavior: grows as the contract's, batch by batch; the root before is accepted for its grace", async () => {
    const hashes = await flushMembers(client, { passportIds: [idOf(0), idOf(1), idOf(2)], batchSize: 2 });
    expect(hashes).toHaveLength(2);
    await done(client, Promise.resolve(hashes[1] as Hex));
    const three = buildMemberTree(commitments.slice(0, 3));
    expect(await getMembershipTree(client)).toEqual({ root: three.root, depth: 2, size: 3 });
    await checkMembershipRoot(client, three);
    // An indexer that knows of no member yet.
    await using subgraph = await indexer();
    const [all, ...more] = await flushMembers(clientOf(FIRST, subgraph.url));
    await done(client, Promise.resolve(all as Hex));
    expect(more).toEqual([]);
    expect(await flushMembers(clientOf(FIRST, subgraph.url), { batchSize: 1 })).toEqual([]);
    const five = buildMemberTree(commitments);
    expect(await getMembershipTree(client)).toEqual({ root: five.root, depth: 3, size: 5 });
    await checkMembershipRoot(client, five);
    await checkMembershipRoot(client, three);
  });

  it("error: flushMembers refuses members, strangers, nobody, and batches of none", async () => {
    const flush = (passportIds: readonly bigint[]) => flushMembers(client, { passportIds });
    await expect(flush([idOf(0)])).rejects.toMatchObject({
      name: "AlreadyMemberError",
      args: { passportId: idOf(0) },
    });
    await expect(flush([idOf(6)])).rejects.toMatchObject({ name: "PassportNotFoundError" });
    await expect(flush([])).rejects.toMatchObject({ name: "EmptyBatchError" });
    for (const batchSize of [0, 1.5]) {
      await expect(flushMembers(client, { passportIds: [idOf(0)], batchSize })).rejects.toMatchObject({
        name: "ValueOutOfRangeError",
      });
    }
  });

  it("error: refuses a root that the contract does not know, and says which side is stale", async () => {
    const known = buildMemberTree(commitments);
    const stale = async (tree: { root: bigint; depth: number; size?: number }) => {
      const error: unknown = await checkMembershipRoot(client, tree).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      return (error as { stale?: string } | undefined)?.stale;
    };
    expect(await stale(buildMemberTree(commitments.slice(0, 1)))).toBe("tree");
    expect(await stale(buildMemberTree([...commitments, 5n]))).toBe("contract");
    expect(await stale(removeMember(known, 0))).toBe("unknown");
    expect(await stale({ root: known.root + 1n, depth: 3 })).toBe("unknown");
    // A path one longer than the tree is deep would end below a leaf.
    expect(await stale({ ...known, depth: 4 })).toBe("unknown");
    expect(await stale(known)).toBeUndefined();
  });

  it("vector: scopes are the contracts'", async () => {
    const read = client.public;
    for (const eventId of [0n, 1n, 2n ** 255n]) {
      expect(membershipGateScope({ chainId: CHAIN_ID, gate, tickets, eventId })).toBe(
        await read.readContract({
          address: gate,
          abi: gateAbi,
          functionName: "scopeOf",
          args: [tickets, eventId],
        }),
      );
      expect(checkInScope({ chainId: CHAIN_ID, checkIn, eventId })).toBe(
        await read.readContract({
          address: checkIn,
          abi: checkInAbi,
          functionName: "scopeOf",
          args: [eventId],
        }),
      );
    }
    expect(rebindScope({ chainId: CHAIN_ID, passport, passportId: idOf(0), nonce: 0n })).toBe(
      await read.readContract({
        address: passport,
        abi: passportAbi,
        functionName: "rebindScope",
        args: [idOf(0)],
      }),
    );
  });

  it("behavior: a proof of the SDK passes the gate, once, for its account alone: Semaphore's own verifier agrees", async () => {
    const tree = buildMemberTree(commitments);
    const [identity] = identities as [(typeof identities)[0]];
    // Whoever calls the gate is the ticket contract to it.
    const caller = accountOf(FIRST).address;
    const eventId = 7n;
    const scope = membershipGateScope({ chainId: CHAIN_ID, gate, tickets: caller, eventId });
    const account = accountOf(26).address;
    const proof = await proveMembership({
      identity,
      path: memberPath(tree, identity),
      scope,
      message: accountMessage(account),
      artifacts: await artifactsOf(tree.depth),
    });
    const param = `0x${passport.slice(2).toLowerCase().padStart(64, "0")}` as const;
    const admit = (data: Hex, to: Address = account, event = eventId) =>
      client.public.simulateContract({
        account: caller,
        address: gate,
        abi: gateAbi,
        functionName: "admit",
        args: [event, to, 1n, param, data],
      });
    const data = encodeMembershipProof(proof);
    await expect(admit(data, accountOf(25).address)).rejects.toThrow("MembershipGate_WrongMessage");
    await expect(admit(data, account, 8n)).rejects.toThrow("MembershipGate_InvalidProof");
    const bent = encodeMembershipProof({ ...proof, nullifier: proof.nullifier + 1n });
    await expect(admit(bent)).rejects.toThrow("MembershipGate_InvalidProof");
    const { wallet } = clientOf(FIRST);
    const { request } = await admit(data);
    const hash = await wallet?.writeContract({ ...request, account: accountOf(FIRST), chain: wallet.chain });
    const receipt = await client.public.waitForTransactionReceipt({ hash: hash as Hex });
    expect(receipt.status).toBe("success");
    await expect(admit(data)).rejects.toThrow("MembershipGate_NullifierSpent");
  });

  it("behavior: a ticket for members alone is bought by proof, one for each identity", async () => {
    const tree = buildMemberTree(commitments);
    const [, , identity] = identities as [unknown, unknown, (typeof identities)[0]];
    const organiser = clientOf(FIRST + 3);
    const startsAt = Number((await client.public.getBlock()).timestamp);
    const event = { capacity: 9, startsAt, endsAt: startsAt + DECADE, name: "Members", uri: "" };
    const { MembershipGate } = organiser.deployment.contracts;
    const tiers = [{ price: 0n, gate: MembershipGate.address, gateParam: pad(passport) }];
    const { events } = await done(organiser, createEvent(organiser, { ...event, tiers }));
    const created = events.find(({ eventName }) => eventName === "EventCreated");
    const { eventId } = created?.args as { eventId: bigint };

    const buyer = clientOf(25);
    const proof = await proveMembership({
      identity,
      path: memberPath(tree, identity),
      scope: membershipGateScope({ chainId: CHAIN_ID, gate: MembershipGate.address, tickets, eventId }),
      message: accountMessage(accountOf(25).address),
      artifacts: await artifactsOf(tree.depth),
    });
    const gateData = encodeMembershipProof(proof);
    const buy = (parameters: object = {}, by = buyer) => buyTicket(by, { eventId, gateData, ...parameters });
    await expect(buy({}, clientOf(26))).rejects.toMatchObject({ name: "WrongRecipientError" });
    await expect(buy({ quantity: 2 })).rejects.toMatchObject({ name: "OneTicketError" });
    await expect(buy({ gateData: "0x" })).rejects.toMatchObject({ name: "InvalidProofError" });
    const unknown = encodeMembershipProof({ ...proof, root: 5n });
    await expect(buy({ gateData: unknown })).rejects.toMatchObject({ name: "UnknownGroupError" });
    await done(buyer, buy());
    await expect(buy()).rejects.toMatchObject({ name: "AlreadyAdmittedError" });
  });

  it("behavior: a proof of one identity alone starts the passport's move", async () => {
    const [, identity] = identities as [unknown, (typeof identities)[0]];
    const to = accountOf(26).address;
    const scope = rebindScope({ chainId: CHAIN_ID, passport, passportId: idOf(1), nonce: 0n });
    const proof = await proveMembership({
      identity,
      path: lonePath(identity.commitment),
      scope,
      message: accountMessage(to),
      artifacts: await artifactsOf(1),
    });
    await write(25, "startRebindWithProof", [idOf(1), to, proof]);
    const rebind = await client.public.readContract({
      address: passport,
      abi: passportAbi,
      functionName: "rebindOf",
      args: [idOf(1)],
    });
    expect(rebind.to).toBe(to);
    expect(
      rebindScope({ chainId: CHAIN_ID, passport, passportId: idOf(1), nonce: BigInt(rebind.nonce) }),
    ).toBe(
      await client.public.readContract({
        address: passport,
        abi: passportAbi,
        functionName: "rebindScope",
        args: [idOf(1)],
      }),
    );
  });

  it("behavior: a member who left is taken out by its path, also the last one; its place stays empty", async () => {
    const tree = buildMemberTree(commitments);
    await expect(pruneMember(client, { passportId: idOf(4) })).rejects.toMatchObject({
      name: "PassportNotLeftError",
    });
    await write(FIRST + 4, "giveUp", []);
    await expect(flushMembers(client, { passportIds: [idOf(4)] })).rejects.toMatchObject({
      name: "PassportLeftError",
    });
    await expect(
      pruneMember(client, { passportId: idOf(4), tree: buildMemberTree(commitments.slice(0, 3)) }),
    ).rejects.toMatchObject({ name: "MembershipRootError", stale: "tree" });

    await using subgraph = await indexer([0, 1, 2, 3, 4]);
    const reading = clientOf(FIRST, subgraph.url);
    const gone = (await getMembers(reading)).find(({ left }) => left);
    expect(gone).toMatchObject({ index: 4, passportId: idOf(4) });
    await done(client, pruneMember(reading, gone as Member));

    const pruned = removeMember(tree, 4);
    expect(await getMembershipTree(client)).toEqual({ root: pruned.root, depth: 3, size: 5 });
    await checkMembershipRoot(client, pruned);
    await expect(pruneMember(client, { passportId: idOf(4) })).rejects.toMatchObject({
      name: "NotMemberError",
    });
    await expect(pruneMember(client, { passportId: idOf(6) })).rejects.toMatchObject({
      name: "PassportNotFoundError",
    });
  });

  it("behavior: getMemberTree fills the places of removed members, and refuses a list that is not the contract's", async () => {
    await using subgraph = await indexer([0, 1, 2, 3]);
    const reading = clientOf(FIRST, subgraph.url);
    expect(await getMemberTree(reading)).toEqual(removeMember(buildMemberTree(commitments), 4));
    // As long as the tree of three is in its grace, a list that has no more is good enough.
    subgraph.know([0, 1, 2]);
    expect((await getMemberTree(reading)).size).toBe(3);
    subgraph.know([0]);
    await expect(getMemberTree(reading)).rejects.toMatchObject({
      name: "MembershipRootError",
      stale: "tree",
    });
    subgraph.know([0, 1, 2, 3], 1n);
    await expect(getMemberTree(reading)).rejects.toMatchObject({ name: "MembershipRootError" });
  });
});
