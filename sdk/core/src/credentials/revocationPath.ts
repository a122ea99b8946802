import { CredentialRevokedError, RevocationPathTooLongError } from "../errors/credential.ts";
import { assertUint } from "../utils/assertUint.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { MAX_UINT64 } from "./claimLimits.ts";
import type { RevocationTree } from "./RevocationTree.ts";

/** Levels that a path may have for a proof to be made. */
export const MAX_REVOCATION_LEVELS = 24;

/** The way from the root to where a nonce would be, and is not. */
export type RevocationPath = {
  readonly root: bigint;
  readonly nonce: bigint;
  /** Highest first, one for each level; at most {@link MAX_REVOCATION_LEVELS}. */
  readonly siblings: readonly bigint[];
  /** The leaf of another nonce on which it ends; undefined where it ends in nothing. */
  readonly leaf: { readonly nonce: bigint; readonly value: bigint } | undefined;
};

/**
 * Shows that a nonce is not revoked.
 *
 * @throws CredentialRevokedError when it is.
 * @throws RevocationPathTooLongError when two revoked nonces share its lowest 24 bits.
 * @throws ValueOutOfRangeError when it does not have 64 bits.
 * @example
 * const path = revocationPath(buildRevocationTree(revoked), credential.claim.revocationNonce);
 */
export function revocationPath({ root, top }: RevocationTree, nonce: bigint): RevocationPath {
  assertUint("revocationNonce", nonce, MAX_UINT64);
  const siblings: bigint[] = [];
  let node = top;
  while (node !== undefined && "sides" in node) {
    const bit = Number((nonce >> BigInt(siblings.length)) & 1n) as 0 | 1;
    siblings.push(node.sides[bit === 0 ? 1 : 0]?.hash ?? 0n);
    node = node.sides[bit];
  }
  if (node?.nonce === nonce) throw new CredentialRevokedError({ nonce, root });
  if (siblings.length > MAX_REVOCATION_LEVELS) {
    throw new RevocationPathTooLongError({ nonce, levels: siblings.length, max: MAX_REVOCATION_LEVELS });
  }
  return { root, nonce, siblings, leaf: node && { nonce: node.nonce, value: node.value } };
}

/** Where a path leads. */
export function revocationPathRoot({ nonce, siblings, leaf }: RevocationPath): bigint {
  const end = leaf === undefined ? 0n : poseidon([leaf.nonce, leaf.value, 1n]);
  return siblings.reduceRight((node, sibling, level) => {
    const isRight = ((nonce >> BigInt(level)) & 1n) === 1n;
    return poseidon(isRight ? [sibling, node] : [node, sibling]);
  }, end);
}
