import { PathMismatchError } from "../errors/proof.ts";
import { hashChildren } from "../reputation/hashChildren.ts";
import type { ReputationInput } from "./ReputationInput.ts";

/**
 * Follows the nodes of a path to the top. Whether the profile is among the lowest is the circuit's to check.
 * @throws PathMismatchError when a node's hash is not among those of the next level, or the last is not the root.
 */
export function checkProfilePath({ children, root }: Pick<ReputationInput, "children" | "root">): void {
  children.forEach((nodes, level) => {
    const parent = hashChildren(nodes);
    const above = children[level + 1] ?? [root];
    if (!above.includes(parent)) throw new PathMismatchError({ expected: root, actual: parent });
  });
}
