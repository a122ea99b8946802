import { poseidon } from "../utils/poseidon/poseidon.ts";

/** A node of the profile tree from its eight children. */
export function hashChildren(children: readonly bigint[]): bigint {
  return poseidon(children);
}
