import { createRequire } from "node:module";

import { poseidon2 } from "poseidon-lite";
import { groth16 } from "snarkjs";
import { hexToBigInt, keccak256, numberToHex } from "viem";

import { toProof, type CallData } from "./vectors.ts";

const resolve = createRequire(import.meta.url).resolve;

/** What a prover needs of a Semaphore identity. */
export interface Secret {
  readonly commitment: bigint;
  readonly secretScalar: bigint;
}

/** Where a commitment stands in a tree. */
export interface Path {
  readonly root: bigint;
  readonly index: number;
  /** Lowest first. */
  readonly siblings: readonly bigint[];
}

/** A Semaphore proof as contracts take it. */
export interface SeatProof {
  readonly depth: bigint;
  readonly root: bigint;
  readonly nullifier: bigint;
  readonly message: bigint;
  readonly points: readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
}

/**
 * The way from a seat up to the root of an event's tree: see `LevelTree`. All are as long as the tree is deep, at least 1;
 * siblings that do not exist are 0.
 *
 * @throws RangeError when there is no such seat.
 */
export function pathOf(commitments: readonly bigint[], index: number): Path {
  if (commitments[index] === undefined) throw new RangeError(`There is no seat ${index}.`);
  const siblings: bigint[] = [];
  let nodes = [...commitments];
  for (let at = index; siblings.length === 0 || nodes.length > 1; at >>= 1) {
    siblings.push(nodes[at ^ 1] ?? 0n);
    nodes = Array.from({ length: Math.ceil(nodes.length / 2) }, (_, i) =>
      poseidon2([nodes[2 * i] ?? 0n, nodes[2 * i + 1] ?? 0n]),
    );
  }
  return { root: nodes[0] ?? 0n, index, siblings };
}

/** Proves by Semaphore's circuit and keys for exactly the path's length, in this thread. */
export async function proveSeat(
  { secretScalar }: Secret,
  { root, index, siblings }: Path,
  message: bigint,
  scope: bigint,
): Promise<SeatProof> {
  const depth = siblings.length;
  const artifacts = resolve("@zk-kit/semaphore-artifacts/package.json").replace(
    "package.json",
    `semaphore-${depth}`,
  );
  const { proof, publicSignals } = await groth16.fullProve(
    {
      secret: secretScalar,
      merkleProofLength: depth,
      merkleProofIndex: index,
      merkleProofSiblings: [...siblings],
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

/** Semaphore's map of messages and scopes into the field. */
function hash(value: bigint): bigint {
  return hexToBigInt(keccak256(numberToHex(value, { size: 32 }))) >> 8n;
}
