/**
 * What the `reputation` circuit means, in plain TypeScript and independent of Circom: the oracle of the tests and the
 * source of the shared vectors. Everything is checked as a boolean, nothing as a constraint.
 */
import { poseidon2, poseidon3, poseidon4, poseidon8 } from "poseidon-lite";

import { derivePublicKey } from "./babyjubjub.ts";

export const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
export const SUBGROUP_ORDER = 2736030358979909402780800718157159386076813972158567259200215660948447373041n;
export const NULLIFIER_DOMAIN = BigInt(`0x${Buffer.from("aura.reputation.v1", "ascii").toString("hex")}`);
export const ARITY = 8;
export const DEPTH = 8;
export const BADGE_BITS = 248;
export const MAX_COMPONENT = 1000n;

/** Humanity, badges, social, on-chain, network, temporal. */
export type Six = readonly [bigint, bigint, bigint, bigint, bigint, bigint];

/** What a statement says: weights in basis points, threshold in weighted units, least value of each component. */
export interface Statement {
  readonly weights: Six;
  readonly threshold: bigint;
  readonly minima: Six;
}

/** The circuit's inputs, named as in the circuit. */
export interface ReputationInput {
  readonly secret: bigint;
  /** The account that registered the passport, as a number. */
  readonly passportId: bigint;
  readonly components: Six;
  readonly badgeSet: bigint;
  /** All children of the node on each level of the path, lowest level first. */
  readonly children: readonly (readonly bigint[])[];
  readonly root: bigint;
  readonly statement: bigint;
  readonly badgeMask: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/** Semaphore's commitment of a secret scalar. */
export function commitmentOf(secret: bigint): bigint {
  return poseidon2([...derivePublicKey(secret)]);
}

export function packComponents(components: Six): bigint {
  return components.reduce((packed, component, i) => packed + (component << BigInt(10 * i)), 0n);
}

export function unpackComponents(packed: bigint): Six {
  const part = (i: number): bigint => BigInt.asUintN(10, packed >> BigInt(10 * i));
  return [part(0), part(1), part(2), part(3), part(4), part(5)];
}

export function packStatement({ weights, threshold, minima }: Statement): bigint {
  const low = weights.reduce((packed, weight, i) => packed + (weight << BigInt(14 * i)), threshold << 84n);
  return minima.reduce((packed, minimum, i) => packed + (minimum << BigInt(108 + 10 * i)), low);
}

export function unpackStatement(statement: bigint): Statement {
  const six = (start: number, bits: number): Six => {
    const part = (i: number): bigint => BigInt.asUintN(bits, statement >> BigInt(start + bits * i));
    return [part(0), part(1), part(2), part(3), part(4), part(5)];
  };
  return { weights: six(0, 14), threshold: BigInt.asUintN(24, statement >> 84n), minima: six(108, 10) };
}

/** What a leaf of the profile tree stands for. */
export interface Profile {
  readonly passportId: bigint;
  readonly commitment: bigint;
  readonly components: Six;
  readonly badgeSet: bigint;
}

export function leafOf({ passportId, commitment, components, badgeSet }: Profile): bigint {
  return poseidon4([passportId, commitment, packComponents(components), badgeSet]);
}

export function nullifierOf(secret: bigint, scope: bigint): bigint {
  return poseidon3([NULLIFIER_DOMAIN, scope, secret]);
}

/** The tree over `leaves` and the path of one of them. */
export function treePath(
  leaves: readonly bigint[],
  index: number,
): { root: bigint; children: readonly (readonly bigint[])[] } {
  const children: (readonly bigint[])[] = [];
  let row: readonly bigint[] = leaves;
  let empty = 0n;
  let at = index;
  for (let level = 0; level < DEPTH; level++) {
    const first = at - (at % ARITY);
    children.push(siblings(row, first, empty));
    const width = Math.ceil(row.length / ARITY);
    row = Array.from({ length: width }, (_, i) => poseidon8([...siblings(row, i * ARITY, empty)]));
    empty = poseidon8(new Array<bigint>(ARITY).fill(empty));
    at = first / ARITY;
  }
  return { root: row[0] ?? empty, children };
}

/** A path whose leaf and place are given, and whatever stands beside it. */
export function pathAt(
  leaf: bigint,
  index: number,
  beside: (level: number, place: number) => bigint,
): { root: bigint; children: readonly (readonly bigint[])[] } {
  const children: (readonly bigint[])[] = [];
  let root = leaf;
  let rest = index;
  for (let level = 0; level < DEPTH; level++) {
    const at = rest % ARITY;
    const row = Array.from({ length: ARITY }, (_, place) => (place === at ? root : beside(level, place)));
    children.push(row);
    root = poseidon8(row);
    rest = (rest - at) / ARITY;
  }
  return { root, children };
}

function siblings(row: readonly bigint[], first: number, empty: bigint): readonly bigint[] {
  return Array.from({ length: ARITY }, (_, i) => row[first + i] ?? empty);
}

/**
 * Why an input is to be refused, or `undefined` where it is to be accepted.
 * Inputs are field elements, as for the circuit.
 */
export function refusal(input: ReputationInput): string | undefined {
  const { weights, threshold, minima } = unpackStatement(input.statement);
  if (input.secret >= SUBGROUP_ORDER) return "secret not below the order";
  if (input.components.some((component) => component > MAX_COMPONENT)) return "component above 1000";
  if (input.badgeSet >> BigInt(BADGE_BITS) !== 0n) return "badge set above 248 bits";
  if (input.badgeMask >> BigInt(BADGE_BITS) !== 0n) return "badge mask above 248 bits";
  if ((input.badgeMask & ~input.badgeSet) !== 0n) return "badge not held";
  if (input.statement >> 168n !== 0n) return "statement above 168 bits";
  if (input.components.some((component, i) => component < (minima[i] ?? 0n)))
    return "component below minimum";
  const weighted = input.components.reduce((sum, component, i) => sum + component * (weights[i] ?? 0n), 0n);
  if (weighted < threshold) return "below the threshold";
  if (input.root === 0n) return "root is zero";
  let node = leafOf({ ...input, commitment: commitmentOf(input.secret) });
  for (const level of input.children) {
    if (!level.includes(node)) return "not in the tree";
    node = poseidon8([...level]);
  }
  return node === input.root ? undefined : "another root";
}
