import {
  flushMembers,
  getMembers,
  getMemberTree,
  getPendingMembers,
  registerPassport,
  waitForIndexed,
  waitForReceipt,
} from "@aura-protocol/sdk/actions";
import {
  accountMessage,
  buildMemberTree,
  loadArtifacts,
  memberPath,
  membershipCircuit,
  membershipStatement,
  proveMembership,
  verifyMembershipProof,
} from "@aura-protocol/sdk/proofs";
import { parseAbi, type Hash } from "viem";
import { hardhat } from "viem/chains";
import { expect, inject, test, describe } from "vitest";

import { readDeployments } from "../deploy/deployments.ts";
import { demoAccount } from "../seed/accounts.ts";
import { identityOf } from "../seed/identity.ts";
import { people } from "../seed/people.ts";
import { clientFor } from "./world.ts";

const RESIDENT = 21;
/** Has no passport when the stack is new, and is no other file's. */
const NEWCOMER = 47;
const SCOPE = 2026n;

const passportAbi = parseAbi(["function membershipRoot() view returns (uint256)"]);
const verifierAbi = parseAbi([
  "function verifyProof(uint256[2] a, uint256[2][2] b, uint256[2] c, uint256[4] signals, uint256 depth) view returns (bool)",
]);

async function addressOf(name: string) {
  const address = (await readDeployments())[hardhat.id]?.contracts[name]?.address;
  if (address === undefined) throw new Error(`${name} is not deployed`);
  return address;
}

async function contractRoot(): Promise<bigint> {
  const address = await addressOf("Passport");
  return clientFor(RESIDENT).public.readContract({
    address,
    abi: passportAbi,
    functionName: "membershipRoot",
  });
}

async function indexed(hash: Hash | undefined): Promise<void> {
  if (hash === undefined) throw new Error("Nothing was sent");
  const client = clientFor(NEWCOMER);
  await waitForIndexed(client, await waitForReceipt(client, { hash }));
}

describe("membership", () => {
  test("the demo world's people are members, in the order in which they joined, and lead to the contract's root", async () => {
    const client = clientFor(RESIDENT);
    const members = (await getMembers(client)).slice(0, people.length);
    expect(members.map(({ index, account }) => [index, account])).toEqual(
      people.map(({ index }, place) => [place, demoAccount(index).address]),
    );
    expect((await getMemberTree(client)).root).toBe(await contractRoot());
  });

  test("a newcomer waits, anybody lets everybody in who waits, and the tree is the contract's again", async () => {
    const client = clientFor(NEWCOMER);
    const { commitment } = await identityOf(NEWCOMER);
    await indexed(await registerPassport(client, { commitment }));
    const pending = (await getPendingMembers(client)).map((passport) => passport.commitment);
    expect(pending).toContain(commitment);

    const before = (await getMembers(client)).map((member) => member.commitment);
    const [hash, ...more] = await flushMembers(clientFor(RESIDENT));
    expect(more).toEqual([]);
    await indexed(hash);

    expect(await getPendingMembers(client)).toEqual([]);
    const { root } = await getMemberTree(client);
    expect(root).toBe(await contractRoot());
    expect(root).toBe(buildMemberTree([...before, ...pending]).root);
  });

  test("a member proves to be one with the stack's files; the SDK and Semaphore's contract accept it", async () => {
    const client = clientFor(RESIDENT);
    const identity = await identityOf(RESIDENT);
    const tree = await getMemberTree(client);
    const artifacts = await loadArtifacts({
      baseUrl: `${inject("appUrl")}/artifacts/`,
      manifest: membershipCircuit(tree.depth).manifest,
    });
    const message = accountMessage(demoAccount(RESIDENT).address);
    const path = memberPath(tree, identity);
    const proof = await proveMembership({ identity, path, scope: SCOPE, message, artifacts });

    const { verificationKey } = artifacts;
    expect(await verifyMembershipProof({ proof, scope: SCOPE, verificationKey })).toBe(true);
    expect(await verifyMembershipProof({ proof, scope: SCOPE + 1n, verificationKey })).toBe(false);
    expect(proof.root).toBe(await contractRoot());
    expect(await acceptedByContract(proof, SCOPE)).toBe(true);
    expect(await acceptedByContract(proof, SCOPE + 1n)).toBe(false);
  });
});

/** What Semaphore's verifier on the stack's chain says, which takes hashed scopes and messages. */
async function acceptedByContract(
  proof: Awaited<ReturnType<typeof proveMembership>>,
  scope: bigint,
): Promise<boolean> {
  const { publicSignals } = membershipStatement(proof, scope);
  const [root, nullifier, message, hashedScope] = publicSignals.map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const [a0, a1, b00, b01, b10, b11, c0, c1] = proof.points;
  return clientFor(RESIDENT).public.readContract({
    address: await addressOf("SemaphoreVerifier"),
    abi: verifierAbi,
    functionName: "verifyProof",
    args: [
      [a0, a1],
      [
        [b00, b01],
        [b10, b11],
      ],
      [c0, c1],
      [root, nullifier, message, hashedScope],
      proof.depth,
    ],
  });
}
