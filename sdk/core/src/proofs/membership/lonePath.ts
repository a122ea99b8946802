import type { MemberPath } from "./memberPath.ts";

/**
 * The path in the group whose only member is a commitment, and whose root it is too: for proofs that show knowledge of a
 * passport's identity, as moving it takes (`Passport.startRebindWithProof`).
 * @example
 * const path = lonePath(identity.commitment);
 */
export function lonePath(commitment: bigint): MemberPath {
  return { root: commitment, leaf: commitment, index: 0, siblings: [] };
}
