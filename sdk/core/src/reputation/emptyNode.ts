import { TREE_ARITY } from "./profileTreeShape.ts";
import { hashChildren } from "./hashChildren.ts";

/** Filled on demand, so that nothing is hashed before somebody builds a tree. */
const nodes: bigint[] = [0n];

/** The node over an empty subtree: 0 for a leaf, else the hash of eight empty nodes of the level below. */
export function emptyNode(level: number): bigint {
  for (let height = nodes.length; height <= level; height++) {
    nodes.push(hashChildren(Array<bigint>(TREE_ARITY).fill(nodes[height - 1] as bigint)));
  }
  return nodes[level] as bigint;
}
