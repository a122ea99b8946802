import { readFile } from "node:fs/promises";

import type { Address, Hex } from "viem";

type Six<Value> = readonly [Value, Value, Value, Value, Value, Value];

/** One profile that a proof was or can be made of, with everything that follows from it. Integers are decimal text. */
export interface ReputationCase {
  readonly name: string;
  readonly secret: string;
  readonly passportId: string;
  readonly components: readonly string[];
  readonly badgeSet: string;
  readonly badgeMask: string;
  readonly weights: Six<string>;
  readonly minima: readonly string[];
  readonly leafCount: number;
  readonly context: {
    readonly chainId: string;
    readonly registry: Address;
    readonly epochId: string;
    readonly account: Address;
  };
  readonly root: string;
  readonly children: readonly (readonly string[])[];
  readonly statement: string;
  readonly scope: string;
  readonly message: string;
  readonly nullifier: string;
}

/** A Groth16 proof as the registry takes it. */
export interface Proof {
  readonly a: readonly [bigint, bigint];
  readonly b: readonly [readonly [bigint, bigint], readonly [bigint, bigint]];
  readonly c: readonly [bigint, bigint];
}

/** What `snarkjs.groth16.exportSolidityCallData` prints, as JSON: a, b, c and the public signals. */
export type CallData = readonly [
  readonly [Hex, Hex],
  readonly [readonly [Hex, Hex], readonly [Hex, Hex]],
  readonly [Hex, Hex],
  readonly Hex[],
];

const repository = new URL("../../../", import.meta.url);

/** A JSON file of the repository. */
export async function readVectors<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(path, repository), "utf8")) as Content;
}

/** Path of one of the committed proving artifacts. */
export function keyPath(file: string): string {
  return new URL(`circuits/keys/${file}`, repository).pathname;
}

/** The case of which `readProof` is a proof: the first epoch of a fresh local deployment, for its second account. */
export async function readFirstCase(): Promise<ReputationCase> {
  const { cases } = await readVectors<{ cases: readonly [ReputationCase] }>(
    "circuits/test/vectors/reputation.json",
  );
  return cases[0];
}

/** A committed proof of {@link readFirstCase} under the committed key. */
export async function readProof(): Promise<Proof> {
  const { solidity } = await readVectors<{
    solidity: { a: CallData[0]; b: CallData[1]; c: CallData[2] };
  }>("circuits/test/vectors/proof.json");
  return toProof(solidity.a, solidity.b, solidity.c);
}

/** Call data as integers. */
export function toProof(a: CallData[0], b: CallData[1], c: CallData[2]): Proof {
  return {
    a: [BigInt(a[0]), BigInt(a[1])],
    b: [
      [BigInt(b[0][0]), BigInt(b[0][1])],
      [BigInt(b[1][0]), BigInt(b[1][1])],
    ],
    c: [BigInt(c[0]), BigInt(c[1])],
  };
}

/** A case's minima in one integer, 10 bits each, humanity lowest. */
export function packMinima({ minima }: Pick<ReputationCase, "minima">): bigint {
  return minima.reduce((packed, minimum, i) => packed + (BigInt(minimum) << BigInt(10 * i)), 0n);
}
