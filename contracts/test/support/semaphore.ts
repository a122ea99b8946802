import { createRequire } from "node:module";

import { generateProof, type Group, type Identity, type MerkleProof } from "@semaphore-protocol/core";
import { LeanIMT } from "@zk-kit/lean-imt";
import { poseidon2 } from "poseidon-lite";
import { encodeAbiParameters, parseAbiParameters, type Hex } from "viem";

/** A Semaphore proof as contracts take it; see `contracts/types/SemaphoreProof.sol`. */
export interface SemaphoreProof {
  readonly depth: bigint;
  readonly root: bigint;
  readonly nullifier: bigint;
  readonly message: bigint;
  readonly points: readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
}

const artifacts = createRequire(import.meta.url)
  .resolve("@zk-kit/semaphore-artifacts/package.json")
  .replace("package.json", "");

/**
 * The plain tree that a `LevelTree` is: as many leaves as the depth has room for, 0 where nobody stands. So every path is
 * as long as the tree is deep. (The group of Semaphore's package builds on an older tree, which drops zeros at the end.)
 */
export function groupOf(commitments: readonly bigint[]): LeanIMT<bigint> {
  const places = 2 ** Math.max(1, Math.ceil(Math.log2(commitments.length)));
  return new LeanIMT(
    (a, b) => poseidon2([a, b]),
    Array.from({ length: places }, (_, index) => commitments[index] ?? 0n),
  );
}

/**
 * Proves with the artifacts of Semaphore's package that an identity is in a group, or stands at the end of a path. End the
 * threads that this starts with {@link releaseCurve}.
 *
 * @throws Error when the identity is not in the group.
 */
export async function proveMembership(
  identity: Identity,
  groupOrPath: LeanIMT<bigint> | Group | MerkleProof,
  message: bigint,
  scope: bigint,
): Promise<SemaphoreProof> {
  const path = pathTo(identity.commitment, groupOrPath);
  // A group of one that is not filled up has no siblings, and the smallest circuit is of depth 1.
  const depth = Math.max(path.siblings.length, 1);
  const proof = await generateProof(identity, path, message, scope, depth, {
    wasm: `${artifacts}semaphore-${depth}.wasm`,
    zkey: `${artifacts}semaphore-${depth}.zkey`,
  });
  const [a, b, c, d, e, f, g, h] = proof.points.map(BigInt);
  return {
    depth: BigInt(proof.merkleTreeDepth),
    root: BigInt(proof.merkleTreeRoot),
    nullifier: BigInt(proof.nullifier),
    message: BigInt(proof.message),
    points: [a, b, c, d, e, f, g, h] as SemaphoreProof["points"],
  };
}

function pathTo(commitment: bigint, group: LeanIMT<bigint> | Group | MerkleProof): MerkleProof {
  if ("siblings" in group) return group;
  const index = group.indexOf(commitment);
  return "generateProof" in group ? group.generateProof(index) : group.generateMerkleProof(index);
}

/** The path to one of the two commitments of which a leaf is the hash: one level longer than the leaf's own. */
export function pathBelow(
  leaf: MerkleProof,
  [left, right]: readonly [bigint, bigint],
  side: 0 | 1,
): MerkleProof {
  return {
    root: leaf.root,
    leaf: side === 0 ? left : right,
    index: leaf.index * 2 + side,
    siblings: [side === 0 ? right : left, ...leaf.siblings],
  };
}

/** A proof as data for a gate. */
export function encodeProof({ depth, root, nullifier, message, points }: SemaphoreProof): Hex {
  return encodeAbiParameters(parseAbiParameters("uint256, uint256, uint256, uint256, uint256[8]"), [
    depth,
    root,
    nullifier,
    message,
    points,
  ]);
}

/** Ends the worker threads that provers keep for later use. */
export async function releaseCurve(): Promise<void> {
  const { curve_bn128: curve } = globalThis as { curve_bn128?: { terminate(): Promise<void> } };
  await curve?.terminate();
}
