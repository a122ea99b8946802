import { poseidon2 } from "poseidon-lite";

/** Root of the tree of 2^depth places, 1 level or more, with 0 in those that are not taken. */
export function rootOf(leaves: readonly bigint[]): bigint {
  const depth = Math.max(1, Math.ceil(Math.log2(leaves.length)));
  let nodes = Array.from({ length: 2 ** depth }, (_, place) => leaves[place] ?? 0n);
  while (nodes.length > 1)
    nodes = Array.from({ length: nodes.length / 2 }, (_, place) =>
      poseidon2(nodes.slice(2 * place, 2 * place + 2)),
    );
  return nodes[0] ?? 0n;
}
