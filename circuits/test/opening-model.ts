/** What the `opening` circuit means, in plain TypeScript and independent of Circom. */
import { poseidon4, poseidon8 } from "poseidon-lite";

import { ARITY, DEPTH, type Profile } from "./model.ts";

/** The circuit's inputs, named as in the circuit. */
export interface OpeningInput extends Omit<Profile, "components"> {
  readonly root: bigint;
  readonly index: bigint;
  /** As packed in the leaf; an honest one has 60 bits. */
  readonly components: bigint;
  readonly challenger: bigint;
  /** All children of the node on each level of the path, lowest level first. */
  readonly children: readonly (readonly bigint[])[];
}

/** The leaf of these values, honest or not. */
export function openedLeaf({
  passportId,
  commitment,
  components,
  badgeSet,
}: Pick<OpeningInput, "passportId" | "commitment" | "components" | "badgeSet">): bigint {
  return poseidon4([passportId, commitment, components, badgeSet]);
}

/** Public signals in the order of contracts/interfaces/IOpeningVerifier.sol. */
export function openingSignals(input: OpeningInput): readonly bigint[] {
  const { root, index, passportId, commitment, components, badgeSet, challenger } = input;
  return [root, index, passportId, commitment, components, badgeSet, challenger];
}

/**
 * Why an input is to be refused, or `undefined` where it is to be accepted.
 * Inputs are field elements, as for the circuit.
 */
export function openingRefusal(input: OpeningInput): string | undefined {
  if (input.root === 0n) return "root is zero";
  if (input.index >= BigInt(ARITY ** DEPTH)) return "no such place";
  let node = openedLeaf(input);
  let rest = Number(input.index);
  for (const level of input.children) {
    if (level[rest % ARITY] !== node) return "not at this place";
    node = poseidon8([...level]);
    rest = Math.floor(rest / ARITY);
  }
  return node === input.root ? undefined : "another root";
}
