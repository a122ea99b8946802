/** A sparse Merkle tree of revoked nonces in iden3's form. It never changes: build another one when the list does. */
export type RevocationTree = {
  /** What the issuer publishes; 0n while nothing is revoked. */
  readonly root: bigint;
  /** Undefined while nothing is revoked. */
  readonly top: RevocationNode | undefined;
};

/** A leaf stands as high up as it is alone; an empty side of a branch is undefined. */
export type RevocationNode = RevocationLeaf | RevocationBranch;

export type RevocationLeaf = { readonly hash: bigint; readonly nonce: bigint; readonly value: bigint };

export type RevocationBranch = {
  readonly hash: bigint;
  /** Where the nonce's bit of this level is 0, and where it is 1. */
  readonly sides: readonly [RevocationNode | undefined, RevocationNode | undefined];
};
