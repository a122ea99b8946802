import { poseidon8 } from "poseidon-lite/poseidon8";

/** A node of the profile tree from its eight children. */
export function hashChildren(children: readonly bigint[]): bigint {
  return poseidon8([...children]);
}
