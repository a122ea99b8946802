/**
 * What the `credential` circuit means, in plain TypeScript and independent of Circom: the oracle of its tests and the
 * source of the shared vectors. Everything is checked as a boolean, nothing as a constraint.
 */
import { poseidon2, poseidon3, poseidon4, poseidon5, poseidon16 } from "poseidon-lite";

import { add, BASE8, isOnCurve, multiply, type Point } from "./babyjubjub.ts";
import { commitmentOf, SUBGROUP_ORDER } from "./model.ts";

export const NULLIFIER_DOMAIN = BigInt(`0x${Buffer.from("aura.credential.v1", "ascii").toString("hex")}`);
export const DEPTH = 24;
export const SET_SIZE = 16;

/** Numbers of operators and slots, as in iden3's queries. */
export const OPERATORS = { equal: 1, notEqual: 6, less: 2, greater: 3, between: 9, inSet: 4, notInSet: 5 };
export const SLOTS = { indexDataB: 3, valueDataA: 6, valueDataB: 7 };
export type Operator = keyof typeof OPERATORS;
export type Slot = keyof typeof SLOTS;

/** The eight slots of an iden3 claim. */
export type Claim = readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/** The parts of a claim that the circuit leaves open. */
export interface ClaimParts {
  readonly schema: bigint;
  readonly expires: bigint;
  readonly indexDataB: bigint;
  readonly revocationNonce: bigint;
  readonly expiration: bigint;
  readonly valueDataA: bigint;
  readonly valueDataB: bigint;
}

/** A signature S * Base8 = R8 + hash * 8 * key. */
export interface Signature {
  readonly signatureR8: Point;
  readonly signatureS: bigint;
}

/** That a nonce is not in a revocation tree. */
export interface AbsenceProof {
  readonly siblings: readonly bigint[];
  readonly leafExists: bigint;
  readonly leafKey: bigint;
  readonly leafValue: bigint;
}

/** The circuit's inputs, named as in the circuit. */
export interface CredentialInput extends ClaimParts, Signature, AbsenceProof {
  readonly secret: bigint;
  readonly issuerKey: Point;
  readonly set: readonly bigint[];
  readonly issuerKeyHash: bigint;
  readonly predicate: bigint;
  readonly bound: bigint;
  readonly time: bigint;
  readonly revocationRoot: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/** The same function, asked once for each argument: curves and hashes are slow outside a circuit. */
function keep<Arguments extends readonly unknown[], Result>(
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...values) => {
    const name = JSON.stringify(values, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const result = known.has(name) ? (known.get(name) as Result) : compute(...values);
    known.set(name, result);
    return result;
  };
}

/** A claim about an identity, as an issuer builds it. */
export function claimOf(parts: ClaimParts, commitment: bigint): Claim {
  return [
    parts.schema + (parts.expires << 131n),
    0n,
    commitment,
    parts.indexDataB,
    parts.revocationNonce + (parts.expiration << 64n),
    0n,
    parts.valueDataA,
    parts.valueDataB,
  ];
}

/** Hash of the index slots, of the value slots, and what is signed. */
export function hashClaim(claim: Claim): { hi: bigint; hv: bigint; claimHash: bigint } {
  const hi = poseidon4(claim.slice(0, 4));
  const hv = poseidon4(claim.slice(4));
  return { hi, hv, claimHash: poseidon2([hi, hv]) };
}

export const keyHashOf = keep((key: Point): bigint => poseidon2([...key]));

export function nullifierOf(secret: bigint, scope: bigint): bigint {
  return poseidon3([NULLIFIER_DOMAIN, scope, secret]);
}

export function predicateOf(operator: Operator, slot: Slot): bigint {
  return BigInt(OPERATORS[operator] + 256 * SLOTS[slot]);
}

/** The bound of a `between`. */
export function rangeOf(low: bigint, high: bigint): bigint {
  return low + (high << 64n);
}

/** A set filled up by repeating its last element; an empty one is none. */
export function fillSet(elements: readonly bigint[]): readonly bigint[] {
  return Array.from({ length: SET_SIZE }, (_, i) => elements[Math.min(i, elements.length - 1)] ?? 0n);
}

export const setHashOf = keep((set: readonly bigint[]): bigint => poseidon16([...set]));

/** Whether a key is one, in the strict sense: on the curve, and eight times it is not the neutral point. */
export function isKey(key: Point): boolean {
  return isOnCurve(key) && multiply(key, 8n)[0] !== 0n;
}

/** Whether a signature holds, in the strict sense. */
export function isSigned(key: Point, { signatureR8, signatureS }: Signature, message: bigint): boolean {
  return holds(key, signatureR8, signatureS, message);
}

const holds = keep((key: Point, signatureR8: Point, signatureS: bigint, message: bigint): boolean => {
  if (!isKey(key) || signatureS >= SUBGROUP_ORDER || !isOnCurve(signatureR8)) return false;
  const hash = poseidon5([...signatureR8, ...key, message]);
  // Taken as it stands, not times eight: R8 must be in the subgroup, as the other two terms are.
  const [x, y] = add(signatureR8, multiply(multiply(key, 8n), hash));
  const [left, right] = multiply(BASE8, signatureS);
  return x === left && y === right;
});

/** A signature by the key `secret` * Base8; each number of a try gives another one. */
export function sign(secret: bigint, message: bigint, attempt = 0n): Signature {
  const nonce = poseidon3([secret, message, attempt]) % SUBGROUP_ORDER;
  const signatureR8 = multiply(BASE8, nonce);
  const hash = poseidon5([...signatureR8, ...multiply(BASE8, secret), message]);
  return { signatureR8, signatureS: (nonce + 8n * hash * secret) % SUBGROUP_ORDER };
}

/** A leaf of a revocation tree. */
export type Leaf = readonly [key: bigint, value: bigint];

const leafHash = ([key, value]: Leaf): bigint => poseidon3([key, value, 1n]);

/** The root of the sparse Merkle tree over these leaves, or of its subtree at a level. */
export const revocationRootOf = keep((leaves: readonly Leaf[], level: bigint = 0n): bigint => {
  const [first, ...others] = leaves;
  if (first === undefined) return 0n;
  if (others.length === 0) return leafHash(first);
  const side = (bit: bigint): readonly Leaf[] => leaves.filter(([key]) => ((key >> level) & 1n) === bit);
  return poseidon2([revocationRootOf(side(0n), level + 1n), revocationRootOf(side(1n), level + 1n)]);
});

/** The path of a key that the tree does not hold; `undefined` where that is longer than {@link DEPTH}. */
export function absenceOf(key: bigint, revoked: readonly Leaf[]): AbsenceProof | undefined {
  const siblings: bigint[] = [];
  let leaves = revoked;
  for (let level = 0n; leaves.length > 1; level++) {
    const bit = (key >> level) & 1n;
    const other = leaves.filter(([leaf]) => ((leaf >> level) & 1n) !== bit);
    siblings.push(revocationRootOf(other, level + 1n));
    leaves = leaves.filter(([leaf]) => ((leaf >> level) & 1n) === bit);
  }
  if (siblings.length > DEPTH) return undefined;
  const filled = Array.from({ length: DEPTH }, (_, i) => siblings[i] ?? 0n);
  const [leaf] = leaves;
  return leaf === undefined
    ? { siblings: filled, leafExists: 0n, leafKey: key + 1n, leafValue: 0n }
    : { siblings: filled, leafExists: 1n, leafKey: leaf[0], leafValue: leaf[1] };
}

/** Every node that the path of `key` may lead to, whatever level it is said to end on. */
function possibleRoots(key: bigint, proof: AbsenceProof): readonly bigint[] {
  const { siblings, leafExists, leafKey, leafValue } = proof;
  return rootsFrom(key, siblings, leafExists, leafKey, leafValue);
}

const rootsFrom = keep(
  (
    key: bigint,
    siblings: readonly bigint[],
    leafExists: bigint,
    leafKey: bigint,
    leafValue: bigint,
  ): readonly bigint[] => {
    const end = leafExists === 1n ? leafHash([leafKey, leafValue]) : 0n;
    return Array.from({ length: DEPTH + 1 }, (_, depth) =>
      siblings.slice(0, depth).reduceRight((node, sibling, i) => {
        const right = ((key >> BigInt(i)) & 1n) === 1n;
        return poseidon2(right ? [sibling, node] : [node, sibling]);
      }, end),
    );
  },
);

const fits = (bits: bigint, ...values: readonly bigint[]): boolean =>
  values.every((value) => value >> bits === 0n);

/** What a predicate says of the three data slots; `undefined` where it says nothing. */
export function evaluate(
  predicate: bigint,
  bound: bigint,
  slots: readonly [bigint, bigint, bigint],
  set: readonly bigint[],
): boolean | undefined {
  const operator = Object.entries(OPERATORS).find(([, code]) => BigInt(code) === (predicate & 255n))?.[0];
  const at = Object.values(SLOTS).findIndex((code) => BigInt(code) === predicate >> 8n);
  const value = slots[at];
  if (value === undefined) return undefined;
  const [low, high] = [BigInt.asUintN(64, bound), bound >> 64n];
  switch (operator) {
    case "equal":
      return value === bound;
    case "notEqual":
      return value !== bound;
    case "less":
      return fits(64n, value, bound) && value < bound;
    case "greater":
      return fits(64n, value, bound) && value > bound;
    case "between":
      return fits(64n, value, high) && low <= value && value <= high;
    case "inSet":
      return setHashOf(set) === bound && set.includes(value);
    case "notInSet":
      return setHashOf(set) === bound && !set.includes(value);
    default:
      return undefined;
  }
}

/**
 * Why an input is to be refused, or `undefined` where it is to be accepted.
 * Inputs are field elements, as for the circuit.
 */
export function refusal(input: CredentialInput): string | undefined {
  const { expires, expiration, time, revocationNonce, issuerKey } = input;
  if (!fits(128n, input.schema)) return "schema above 128 bits";
  if (!fits(64n, revocationNonce)) return "nonce above 64 bits";
  if (!fits(64n, expiration)) return "expiration above 64 bits";
  if (expires > 1n) return "flag neither 0 nor 1";
  if (expires === 0n && expiration !== 0n) return "expiration without flag";
  if (!fits(64n, time)) return "time above 64 bits";
  if (expires === 1n && expiration <= time) return "expired";
  if (input.secret >= SUBGROUP_ORDER) return "secret not below the order";
  if (!isKey(issuerKey)) return "key not a key";
  const { claimHash } = hashClaim(claimOf(input, commitmentOf(input.secret)));
  if (!isSigned(issuerKey, input, claimHash)) return "not signed";
  if (keyHashOf(issuerKey) !== input.issuerKeyHash) return "another issuer";
  const slots = [input.indexDataB, input.valueDataA, input.valueDataB] as const;
  const said = evaluate(input.predicate, input.bound, slots, input.set);
  if (said === undefined) return "no such predicate";
  if (!said) return "predicate not satisfied";
  if (input.leafExists > 1n) return "leaf neither there nor not";
  if (input.leafKey === revocationNonce) return "revoked";
  return possibleRoots(revocationNonce, input).includes(input.revocationRoot) ? undefined : "another root";
}
