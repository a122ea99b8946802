import type { Address } from "viem";

/** A passport whose commitment is in the tree of members. */
export type Member = {
  /** Its place in the tree, from 0. */
  readonly index: number;
  readonly commitment: bigint;
  readonly passportId: bigint;
  /** Who holds it, or held it last. */
  readonly account: Address;
  /** Whether the holder gave it up, so that it can be taken out (`pruneMember`). */
  readonly left: boolean;
};
