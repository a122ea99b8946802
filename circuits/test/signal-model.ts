/** What the `signal` circuit means, in plain TypeScript and independent of Circom. */
import { poseidon2, poseidon3, poseidon5 } from "poseidon-lite";

import {
  add,
  BASE8,
  derivePublicKey,
  fromMontgomery,
  isOnMontgomery,
  multiply,
  toMontgomery,
  type Point,
} from "./babyjubjub.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";

export const MAX_DEPTH = 20;
export const INDEX_BITS = 16;
export const OFFSET = (1n << 251n) + 1n;

const domain = (text: string): bigint => BigInt(`0x${Buffer.from(text, "ascii").toString("hex")}`);
export const TAG_DOMAIN = domain("aura.signal.tag.v1");
export const SIDE_DOMAIN = domain("aura.signal.side.v1");
export const SIGNAL_NULLIFIER_DOMAIN = domain("aura.signal.nullifier.v1");

/** The circuit's inputs, named as in the circuit. */
export interface SignalInput {
  readonly secret: bigint;
  /** An eighth of the other's public key, in Montgomery form. */
  readonly otherEighth: Point;
  readonly index: bigint;
  /** Both children of the node on each level of the path, lowest level first, up to level 20. */
  readonly children: readonly (readonly [bigint, bigint])[];
  readonly root: bigint;
  readonly depth: bigint;
  readonly epoch: bigint;
  readonly quota: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/** An eighth of a key of the subgroup, as the circuit takes it. */
export function eighthOf(key: Point): Point {
  return toMontgomery(multiply(key, inverseOfEight));
}

// 8 · x ≡ 1 modulo the order, by Fermat.
const inverseOfEight = power(8n, SUBGROUP_ORDER - 2n, SUBGROUP_ORDER);

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** What the two agree by, from one's secret and the other's public key. */
export function sharedPoint(secret: bigint, other: Point): Point {
  return multiply(add(multiply(other, 2n), multiply(BASE8, OFFSET)), 2n * secret + OFFSET);
}

export function tagOf(secret: bigint, other: Point, scope: bigint): bigint {
  const [own] = derivePublicKey(secret);
  const [shared] = sharedPoint(secret, other);
  return poseidon5([TAG_DOMAIN, scope, shared, (own + other[0]) % FIELD, (own * other[0]) % FIELD]);
}

export function sideOf(secret: bigint, tag: bigint): bigint {
  return poseidon3([SIDE_DOMAIN, tag, secret]);
}

export function signalNullifierOf({
  secret,
  scope,
  epoch,
  index,
}: Pick<SignalInput, "secret" | "scope" | "epoch" | "index">): bigint {
  return poseidon5([SIGNAL_NULLIFIER_DOMAIN, scope, epoch, index, secret]);
}

/** Roots of empty trees of depth 0 to 20. */
export const zeroHashes: readonly bigint[] = Array.from({ length: MAX_DEPTH }).reduce<readonly bigint[]>(
  (hashes) => [...hashes, poseidon2([hashes.at(-1) ?? 0n, hashes.at(-1) ?? 0n])],
  [0n],
);

/** A path in the tree of exactly `depth` levels over `leaves`, and up to level 20 beside zeros. */
export function groupPath(
  leaves: readonly bigint[],
  index: number,
  depth: number,
): Pick<SignalInput, "root" | "depth" | "children"> {
  const children: [bigint, bigint][] = [];
  let row = leaves;
  let at = index;
  for (let level = 0; level < depth; level++) {
    const empty = zeroHashes[level] ?? 0n;
    const pair = (i: number): [bigint, bigint] => [row[2 * i] ?? empty, row[2 * i + 1] ?? empty];
    const next = Math.floor(at / 2);
    children.push(pair(next));
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, i) => poseidon2(pair(i)));
    at = next;
  }
  const root = row[0] ?? zeroHashes[depth] ?? 0n;
  return { root, depth: BigInt(depth), children: padded(children, root) };
}

/** A path up to level 20 whose upper part means nothing. */
export function padded(
  children: readonly (readonly [bigint, bigint])[],
  root: bigint,
): readonly (readonly [bigint, bigint])[] {
  const rows = [...children];
  for (let node = root; rows.length < MAX_DEPTH; node = poseidon2([node, 0n])) rows.push([node, 0n]);
  return rows;
}

/** Secrets for which an incomplete formula has no solution: nothing can be proven by them, hence nothing forged. */
export const unluckySecrets: readonly bigint[] = [
  // Of the public key; see the test of reputation.
  ...[0n, 1n, 2n].map((high) => SUBGROUP_ORDER - 2n ** 250n - (8n ** 83n - 1n) / 7n + high * 2n ** 249n),
  // Of the shared point: the factor is the order after 250 bits, or three times it after 251.
  SUBGROUP_ORDER - 1n - 2n ** 250n,
  SUBGROUP_ORDER - 2n ** 250n,
  (3n * SUBGROUP_ORDER - OFFSET) / 2n,
];

/**
 * Why an input is to be refused, or `undefined` where it is to be accepted.
 * Inputs are field elements, as for the circuit.
 */
export function signalRefusal(input: SignalInput): string | undefined {
  const { secret, otherEighth, index, quota, depth, root } = input;
  if (secret >= SUBGROUP_ORDER) return "secret not below the order";
  if (unluckySecrets.includes(secret)) return "unlucky secret";
  const other = otherOf(otherEighth);
  if (typeof other === "string") return other;
  if (other[0] === derivePublicKey(secret)[0]) return "to oneself";
  if (index >> BigInt(INDEX_BITS) !== 0n) return "index above 16 bits";
  if (index >= quota) return "beyond the quota";
  if ((quota - 1n - index) >> BigInt(INDEX_BITS) !== 0n) return "quota too large";
  if (depth < 1n || depth > BigInt(MAX_DEPTH)) return "no such depth";
  if (root === 0n) return "root is zero";
  let node = commitmentOf(secret);
  let reached: bigint | undefined;
  for (const [level, pair] of input.children.entries()) {
    if (!pair.includes(node)) return "not in the tree";
    node = poseidon2([...pair]);
    if (BigInt(level + 1) === depth) reached = node;
  }
  return reached === root ? undefined : "another root";
}

/** The key that an eighth stands for, or why it stands for none. */
function otherOf(eighth: Point): Point | string {
  if (!isOnMontgomery(eighth)) return "not on the curve";
  if (eighth[0] === 0n) return "of low order";
  const key = multiply(fromMontgomery(eighth), 8n);
  if (key[0] === 0n) return "of low order";
  const [u] = toMontgomery(multiply(key, 2n));
  return u === toMontgomery(multiply(BASE8, OFFSET))[0] ? "nobody's key" : key;
}

/** Public signals, as the circuit gives them for an input that it accepts. */
export function signalSignals(input: SignalInput): readonly bigint[] {
  const other = otherOf(input.otherEighth);
  if (typeof other === "string") throw new Error(other);
  const tag = tagOf(input.secret, other, input.scope);
  const { root, depth, epoch, quota, scope, message } = input;
  const outputs = [tag, sideOf(input.secret, tag), signalNullifierOf(input)];
  return [...outputs, root, depth, epoch, quota, scope, message];
}
