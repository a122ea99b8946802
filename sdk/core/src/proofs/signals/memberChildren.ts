import type { MemberPath } from "../membership/memberPath.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";

/**
 * Both children of the node on each level of a path, lowest first, up to so many levels: above the root anything will do,
 * and it is the node beside 0.
 */
export function memberChildren(
  { leaf, index, siblings }: Omit<MemberPath, "root">,
  levels: number,
): readonly (readonly [bigint, bigint])[] {
  let node = leaf;
  return Array.from({ length: levels }, (_, level) => {
    const sibling = siblings[level] ?? 0n;
    const isRight = level < siblings.length && Math.floor(index / 2 ** level) % 2 === 1;
    const pair: readonly [bigint, bigint] = isRight ? [sibling, node] : [node, sibling];
    node = poseidon(pair);
    return pair;
  });
}
