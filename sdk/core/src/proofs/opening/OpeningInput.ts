import type { Address } from "viem";

import type { LeafOpening } from "../../types/Challenge.ts";

/** What a proof of an opening is made of. Nothing of it is secret. */
export type OpeningInput = {
  readonly opening: LeafOpening;
  /** The eight nodes of each of the eight levels among which the leaf's path passes, leaves first. */
  readonly children: readonly (readonly bigint[])[];
  readonly root: bigint;
  /** Who shows it; nobody else can use the proof. */
  readonly challenger: Address;
};
