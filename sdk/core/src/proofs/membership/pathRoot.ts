import { poseidon } from "../../utils/poseidon/poseidon.ts";
import type { MemberPath } from "./memberPath.ts";

/** Where a path leads. */
export function pathRoot({ leaf, index, siblings }: Omit<MemberPath, "root">): bigint {
  return siblings.reduce((node, sibling, level) => {
    const isRight = Math.floor(index / 2 ** level) % 2 === 1;
    return poseidon(isRight ? [sibling, node] : [node, sibling]);
  }, leaf);
}
