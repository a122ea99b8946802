import { assertUint } from "../utils/assertUint.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { MAX_UINT64 } from "./claimLimits.ts";
import type { RevocationNode, RevocationTree } from "./RevocationTree.ts";

/** What iden3 writes beside a revoked nonce. */
const REVOKED = 0n;

/**
 * The tree of an issuer's revoked nonces, as circomlibjs and `@iden3/js-merkletree` build it. The issuer publishes the
 * list, and the tree's root on the chain; each holder builds the tree again.
 *
 * @param nonces In any order; one that comes twice counts once.
 * @throws ValueOutOfRangeError when a nonce does not have 64 bits.
 * @example
 * const { root } = buildRevocationTree([7n, 12n]); // for publishRevocationRoot
 */
export function buildRevocationTree(nonces: readonly bigint[]): RevocationTree {
  for (const nonce of nonces) assertUint("revoked nonce", nonce, MAX_UINT64);
  const top = grow([...new Set(nonces)], 0n);
  return { root: top?.hash ?? 0n, top };
}

function grow(nonces: readonly bigint[], level: bigint): RevocationNode | undefined {
  const [nonce, ...others] = nonces;
  if (nonce === undefined) return undefined;
  if (others.length === 0) return { hash: poseidon([nonce, REVOKED, 1n]), nonce, value: REVOKED };
  const side = (bit: bigint): RevocationNode | undefined =>
    grow(
      nonces.filter((candidate) => ((candidate >> level) & 1n) === bit),
      level + 1n,
    );
  const [zero, one] = [side(0n), side(1n)];
  return { hash: poseidon([zero?.hash ?? 0n, one?.hash ?? 0n]), sides: [zero, one] };
}
