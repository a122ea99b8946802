import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { poseidonHasher } from "../utils/poseidon/poseidonHasher.ts";
import { emptyNode } from "./emptyNode.ts";
import { TREE_ARITY, TREE_CAPACITY, TREE_DEPTH } from "./profileTreeShape.ts";

/** A profile tree. `levels[0]` are the leaves, `levels[8]` the root alone; empty nodes are left out on the right. */
export type ProfileTree = {
  readonly root: bigint;
  readonly leafCount: number;
  readonly levels: readonly (readonly bigint[])[];
};

/**
 * Builds the 8-ary Poseidon tree of depth 8 over leaves in the order of registration. Only occupied nodes are hashed:
 * about one hash for seven leaves.
 *
 * @param leaves Zero leaves a place empty, as a passport that was given up does.
 * @throws InvalidProfileTreeError without leaves, with more than 8^8, or with one that is not a field element.
 * @example
 * const { root } = buildProfileTree(profileLeaves(scoreProfiles(profiles, { timestamp })));
 */
export function buildProfileTree(leaves: readonly bigint[]): ProfileTree {
  if (leaves.length === 0) throw new InvalidProfileTreeError("there are no leaves");
  if (leaves.length > TREE_CAPACITY) {
    throw new InvalidProfileTreeError(`${leaves.length} leaves exceed its capacity of ${TREE_CAPACITY}`);
  }
  const outside = leaves.findIndex((leaf) => leaf < 0n || leaf >= FIELD_ORDER);
  if (outside !== -1) {
    throw new InvalidProfileTreeError(`leaf ${outside} is not a field element`);
  }
  const hash = poseidonHasher(TREE_ARITY);
  const levels: bigint[][] = [[...leaves]];
  for (let level = 0; level < TREE_DEPTH; level++) {
    const below = levels[level] as bigint[];
    const nodes: bigint[] = [];
    for (let start = 0; start < below.length; start += TREE_ARITY) {
      nodes.push(hash(siblingsFrom(below, start, level)));
    }
    levels.push(nodes);
  }
  return { root: levels[TREE_DEPTH]?.[0] as bigint, leafCount: leaves.length, levels };
}

/** The eight nodes of a level from `start` on, empty ones filled in. */
export function siblingsFrom(nodes: readonly bigint[], start: number, level: number): bigint[] {
  return Array.from({ length: TREE_ARITY }, (_, offset) => nodes[start + offset] ?? emptyNode(level));
}
