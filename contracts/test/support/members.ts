import { createRequire } from "node:module";

import type { Group } from "@semaphore-protocol/group";
import type { Identity } from "@semaphore-protocol/identity";
import { groth16 } from "snarkjs";
import { encodeAbiParameters, hexToBigInt, keccak256, numberToHex, parseAbiParameters, type Hex } from "viem";

import { toProof, type CallData } from "./vectors.ts";

const resolve = createRequire(import.meta.url).resolve;

/** A Semaphore proof as contracts take it. */
export interface MemberProof {
  readonly depth: bigint;
  readonly root: bigint;
  readonly nullifier: bigint;
  readonly message: bigint;
  readonly points: readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
}

/**
 * Proves membership by Semaphore's circuit and keys, for the least depth that the group needs, in this thread.
 *
 * @throws Error when the identity is not a member.
 */
export async function proveMembership(
  { commitment, secretScalar }: Identity,
  group: Group,
  message: bigint,
  scope: bigint,
): Promise<MemberProof> {
  const { root, index, siblings } = group.generateMerkleProof(group.indexOf(commitment));
  const depth = Math.max(siblings.length, 1);
  const artifacts = resolve("@zk-kit/semaphore-artifacts/package.json").replace(
    "package.json",
    `semaphore-${depth}`,
  );
  const { proof, publicSignals } = await groth16.fullProve(
    {
      secret: secretScalar,
      merkleProofLength: siblings.length,
      merkleProofIndex: index,
      merkleProofSiblings: Array.from({ length: depth }, (_, i) => siblings[i] ?? 0n),
      scope: hash(scope),
      message: hash(message),
    },
    `${artifacts}.wasm`,
    `${artifacts}.zkey`,
    undefined,
    undefined,
    { singleThread: true },
  );
  const text = await groth16.exportSolidityCallData(proof, publicSignals);
  const [a, b, c, signals] = JSON.parse(`[${text}]`) as CallData;
  const nullifier = signals[1];
  if (nullifier === undefined) throw new Error("The proof has no nullifier.");
  const points = toProof(a, b, c);
  return {
    depth: BigInt(depth),
    root,
    nullifier: BigInt(nullifier),
    message,
    points: [...points.a, ...points.b[0], ...points.b[1], ...points.c],
  };
}

/** A proof as data for a gate. */
export function encodeProof({ depth, root, nullifier, message, points }: MemberProof): Hex {
  return encodeAbiParameters(parseAbiParameters("uint256, uint256, uint256, uint256, uint256[8]"), [
    depth,
    root,
    nullifier,
    message,
    points,
  ]);
}

/** Semaphore's map of messages and scopes into the field. */
function hash(value: bigint): bigint {
  return hexToBigInt(keccak256(numberToHex(value, { size: 32 }))) >> 8n;
}
