import { createRequire } from "node:module";

import { generateProof, type Group, type Identity } from "@semaphore-protocol/core";

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
 * Proves with the artifacts of Semaphore's package that an identity is in a group. End the threads that this starts with
 * {@link releaseCurve}.
 *
 * @throws Error when the identity is not in the group.
 */
export async function proveMembership(
  identity: Identity,
  group: Group,
  message: bigint,
  scope: bigint,
): Promise<SemaphoreProof> {
  const merkleProof = group.generateMerkleProof(group.indexOf(identity.commitment));
  // A group of one has no siblings, and the smallest circuit is of depth 1.
  const depth = Math.max(merkleProof.siblings.length, 1);
  const proof = await generateProof(identity, merkleProof, message, scope, depth, {
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

/** Ends the worker threads that provers keep for later use. */
export async function releaseCurve(): Promise<void> {
  const { curve_bn128: curve } = globalThis as { curve_bn128?: { terminate(): Promise<void> } };
  await curve?.terminate();
}
