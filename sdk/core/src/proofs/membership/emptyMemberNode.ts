import { poseidon } from "../../utils/poseidon/poseidon.ts";

/** Filled on demand, so that nothing is hashed before somebody builds a tree. */
const nodes: bigint[] = [0n];

/** The root over so many levels in which no place is taken: 0 for a leaf, else the hash of the one below with itself. */
export function emptyMemberNode(level: number): bigint {
  for (let height = nodes.length; height <= level; height++) {
    const below = nodes[height - 1] as bigint;
    nodes.push(poseidon([below, below]));
  }
  return nodes[level] as bigint;
}
