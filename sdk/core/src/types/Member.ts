import type { Address } from "viem";

/** A passport whose commitment is in the tree of members. */
export type Member = {
  /** Its place in the tree, from 0. */
  readonly index: number;
  readonly commitment: bigint;
  readonly passportId: bigint;
  /** Who holds it. */
  readonly account: Address;
};
