/**
 * The tree of a group's members, as the contracts keep it: all leaves at one depth, 0 at places that nobody has. It is
 * the LeanIMT of the commitments filled up with zeros to 2^depth.
 */
export type MemberTree = {
  /** 0n while it is empty. */
  readonly root: bigint;
  /** Levels of hashes between leaves and root, from 1 up; 0 while it is empty. Proofs are made for exactly this depth. */
  readonly depth: number;
  /** Places that were taken, those of removed members included. */
  readonly size: number;
  /** `levels[0]` are the leaves, `levels[depth]` the root alone; empty nodes on the right are left out. */
  readonly levels: readonly (readonly bigint[])[];
};

/** The most members a group has room for: Semaphore's deepest circuit, and what 32 bits count. */
export const MAX_MEMBERS = 2 ** 32 - 1;
