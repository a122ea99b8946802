import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { readSemaphoreFile, semaphoreFolder } from "../../../test/support/semaphoreFiles.ts";
import {
  SemaphoreIdentity,
  semaphorePackage,
  type PackageProof,
} from "../../../test/support/semaphorePackage.ts";
import { IdentityNotInTreeError } from "../../errors/membership.ts";
import { ArtifactMismatchError, InvalidProofFormatError, PathMismatchError } from "../../errors/proof.ts";
import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import type { Identity } from "../../identity/Identity.ts";
import { identityFromPrivateKey } from "../../identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "../circuits/membershipCircuit.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import { verifyProofs } from "../verifyProofs.ts";
import { buildMemberTree } from "./buildMemberTree.ts";
import { lonePath } from "./lonePath.ts";
import { memberPath } from "./memberPath.ts";
import { membershipNullifier } from "./membershipNullifier.ts";
import { membershipStatement } from "./membershipStatement.ts";
import { proveMembership } from "./proveMembership.ts";
import { proveMembershipInWorker } from "./proveMembershipInWorker.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";
import { verifyMembershipProof } from "./verifyMembershipProof.ts";

const keyOf = (seed: number) => new Uint8Array(32).fill(seed);
const identity: Identity = identityFromPrivateKey(keyOf(7));
/** The same person by Semaphore's own package. */
const semaphoreIdentity = new SemaphoreIdentity(keyOf(7));
const scope = 2n ** 255n + 5n;
const message = 0n;

const artifactsOf = (depth: number) =>
  loadArtifacts({ read: readSemaphoreFile, manifest: membershipCircuit(depth).manifest });

/** A group of so many, in which the identity has a place. */
function groupOf(size: number, place: number) {
  const commitments = Array.from({ length: size }, (_, index) => BigInt(index + 100));
  commitments[place] = identity.commitment;
  return buildMemberTree(commitments);
}

/** A proof as Semaphore's package writes it. */
function packaged({ depth, root, nullifier, message: said, points }: SemaphoreProof): PackageProof {
  return {
    merkleTreeDepth: Number(depth),
    merkleTreeRoot: String(root),
    nullifier: String(nullifier),
    message: String(said),
    scope: String(scope),
    points: points.map(String),
  };
}

afterAll(async () => {
  const { curve_bn128: curve } = globalThis as { curve_bn128?: { terminate(): Promise<void> } | null };
  await curve?.terminate();
});

describe("proveMembership", { timeout: 120_000 }, () => {
  it.each([
    [1, 1, 0],
    [1, 2, 1],
    [2, 3, 2],
    [10, 600, 511],
  ])("behavior: a tree of depth %d with %d members, by place %d", async (depth, size, place) => {
    const tree = groupOf(size, place);
    expect(tree.depth).toBe(depth);
    const artifacts = await artifactsOf(depth);
    const path = memberPath(tree, identity);
    const proof = await proveMembership({ identity, path, scope, message, artifacts });
    expect(proof).toMatchObject({ depth: BigInt(depth), root: tree.root, message });
    expect(proof.nullifier).toBe(membershipNullifier(identity.secret, scope));
    const { verificationKey } = artifacts;
    expect(await verifyMembershipProof({ proof, scope, verificationKey })).toBe(true);
    // Semaphore's own package agrees.
    expect(await semaphorePackage.verifyProof(packaged(proof))).toBe(true);
  });

  it("behavior: accepts what Semaphore's package proves, alone and in a batch, and nothing changed", async () => {
    const tree = groupOf(3, 1);
    const path = memberPath(tree, identity);
    const theirs = await semaphorePackage.generateProof(
      semaphoreIdentity,
      { ...path, siblings: [...path.siblings] },
      message,
      scope,
      2,
      {
        wasm: join(semaphoreFolder, "semaphore-2.wasm"),
        zkey: join(semaphoreFolder, "semaphore-2.zkey"),
      },
    );
    const proof: SemaphoreProof = {
      depth: BigInt(theirs.merkleTreeDepth),
      root: BigInt(theirs.merkleTreeRoot),
      nullifier: BigInt(theirs.nullifier),
      message: BigInt(theirs.message),
      points: theirs.points.map(BigInt) as unknown as SemaphoreProof["points"],
    };
    const { verificationKey } = await artifactsOf(2);
    const check = (changes: Partial<SemaphoreProof>, under = scope) =>
      verifyMembershipProof({ proof: { ...proof, ...changes }, scope: under, verificationKey });
    expect(await check({})).toBe(true);
    expect(await check({ message: 1n })).toBe(false);
    expect(await check({ nullifier: proof.nullifier + 1n })).toBe(false);
    expect(await check({ root: proof.root + 1n })).toBe(false);
    expect(await check({}, scope + 1n)).toBe(false);
    const batch = [proof, { ...proof, message: 1n }, proof].map((each) => ({
      ...membershipStatement(each, scope),
      verificationKey,
    }));
    expect(await verifyProofs(batch)).toEqual([true, false, true]);
  });

  it("behavior: shows knowledge of one identity alone, as moving a passport takes", async () => {
    const artifacts = await artifactsOf(1);
    const path = lonePath(identity.commitment);
    const proof = await proveMembership({ identity, path, scope, message: 9n, artifacts });
    expect(proof).toMatchObject({ depth: 1n, root: identity.commitment });
    const { verificationKey } = artifacts;
    expect(await verifyMembershipProof({ proof, scope, verificationKey })).toBe(true);
  });

  it("error: the proving key of another depth, before it is used", async () => {
    const [one, two] = [await artifactsOf(1), await artifactsOf(2)];
    const stages: string[] = [];
    const proving = proveMembership({
      identity,
      path: memberPath(groupOf(2, 0), identity),
      scope,
      message,
      artifacts: { wasm: one.wasm, zkey: two.zkey },
      onProgress: ({ stage }) => stages.push(stage),
    });
    await expect(proving).rejects.toThrow(ArtifactMismatchError);
    expect(stages).toEqual(["witness"]);
  });

  it("behavior: proves in a worker thread", async () => {
    const tree = groupOf(3, 0);
    const artifacts = await artifactsOf(2);
    const path = memberPath(tree, identity);
    const proof = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
    const { verificationKey } = artifacts;
    expect(await verifyMembershipProof({ proof, scope, verificationKey })).toBe(true);
  });
});

describe("proveMembership before it proves", () => {
  const tree = groupOf(3, 1);
  const path = memberPath(tree, identity);
  const nothing = { wasm: new Uint8Array(), zkey: new Uint8Array() };
  const prove = (changes: Partial<Parameters<typeof proveMembership>[0]>) =>
    proveMembership({ identity, path, scope, message, artifacts: nothing, ...changes });

  it("error: somebody else's path", async () => {
    const proving = prove({ identity: identityFromPrivateKey(keyOf(8)) });
    await expect(proving).rejects.toThrow(IdentityNotInTreeError);
  });

  it("error: a path that leads elsewhere, also because its place is another", async () => {
    await expect(prove({ path: { ...path, root: path.root + 1n } })).rejects.toMatchObject({
      name: "PathMismatchError",
      expected: path.root + 1n,
      actual: path.root,
    });
    await expect(prove({ path: { ...path, index: 0 } })).rejects.toThrow(PathMismatchError);
  });

  it.each([{ scope: -1n }, { scope: 2n ** 256n }, { message: -1n }, { message: 2n ** 256n }])(
    "error: %o is no 256-bit number",
    async (changes) => {
      await expect(prove(changes)).rejects.toThrow(ValueOutOfRangeError);
    },
  );

  it("error: a path for which Semaphore has no circuit", async () => {
    const siblings = Array<bigint>(33).fill(0n);
    await expect(prove({ path: { ...path, siblings } })).rejects.toThrow(ValueOutOfRangeError);
  });

  it.each([0, 33, 1.5])("error: there is no circuit of depth %d", (depth) => {
    expect(() => membershipCircuit(depth)).toThrow(ValueOutOfRangeError);
  });

  it("error: a proof with too few points, or a negative one", () => {
    const proof = { depth: 1n, root: 1n, nullifier: 1n, message, points: [1n] };
    const shaped = (points: bigint[]) => ({ ...proof, points }) as unknown as SemaphoreProof;
    expect(() => membershipStatement(shaped([1n]), scope)).toThrow(InvalidProofFormatError);
    expect(() => membershipStatement(shaped(Array<bigint>(8).fill(-1n)), scope)).toThrow(
      InvalidProofFormatError,
    );
  });
});
