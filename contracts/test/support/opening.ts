import { poseidon4, poseidon8 } from "poseidon-lite";

import { proveCircuit } from "./prove-circuit.ts";
import type { Proof } from "./vectors.ts";

/** What a leaf of a profile tree says; see `ILeafJudge.Opening`. */
export interface Leaf {
  readonly passportId: bigint;
  readonly commitment: bigint;
  /** Packed, ten bits each. */
  readonly components: bigint;
  readonly badgeSet: bigint;
}

/** A profile tree of at most eight leaves: its root, and the children of every node above them, lowest first. */
export interface SmallTree {
  readonly root: bigint;
  readonly children: readonly (readonly bigint[])[];
}

const ARITY = 8;
const DEPTH = 8;

/** The tree over these leaves, from the first place on. */
export function treeOf(leaves: readonly Leaf[]): SmallTree {
  if (leaves.length > ARITY) throw new RangeError("At most eight leaves have one parent.");
  let level = leaves.map(({ passportId, commitment, components, badgeSet }) =>
    poseidon4([passportId, commitment, components, badgeSet]),
  );
  let empty = 0n;
  const children: (readonly bigint[])[] = [];
  for (let height = 0; height < DEPTH; height += 1) {
    const nodes = Array.from({ length: ARITY }, (_, place) => level[place] ?? empty);
    children.push(nodes);
    level = [poseidon8(nodes)];
    empty = poseidon8(Array.from({ length: ARITY }, () => empty));
  }
  return { root: level[0] ?? empty, children };
}

/**
 * Proves to a challenger what stands at an index, with the committed key, in this thread.
 *
 * @throws Error when something else stands there.
 */
export async function proveOpening(
  { root, children }: SmallTree,
  opening: Leaf & { readonly index: bigint },
  challenger: bigint,
): Promise<Proof> {
  const input = { root, children: children.map((level) => [...level]), ...opening, challenger };
  return (await proveCircuit("opening", input)).proof;
}
