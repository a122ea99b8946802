import { IdentityNotInTreeError } from "../../errors/membership.ts";
import { PathMismatchError } from "../../errors/proof.ts";
import type { MemberPath } from "./memberPath.ts";
import { pathRoot } from "./pathRoot.ts";

/**
 * Lets the path of a commitment pass that leads to its root.
 *
 * @throws IdentityNotInTreeError when it is another's.
 * @throws PathMismatchError when it leads elsewhere.
 */
export function checkMemberPath(path: MemberPath, { commitment }: { readonly commitment: bigint }): void {
  if (path.leaf !== commitment) {
    const details = `the path is that of commitment ${path.leaf}, the identity's is ${commitment}`;
    throw new IdentityNotInTreeError({ commitment, details });
  }
  const actual = pathRoot(path);
  if (actual !== path.root) throw new PathMismatchError({ expected: path.root, actual });
}
