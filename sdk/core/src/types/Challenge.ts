import type { Hex } from "viem";

/** In what way a leaf is false, in the order of the contract's enum. */
export const contradictions = ["PassportUnknown", "BadgeNotHeld", "LeafMalformed"] as const;

export type Contradiction = (typeof contradictions)[number];

/** What stands at an index of a profile tree, true or not. */
export type LeafOpening = {
  /** From 0. */
  readonly index: number;
  /** The passport's token id; 160 bits in an honest leaf. */
  readonly passportId: bigint;
  readonly commitment: bigint;
  /** As packed in the leaf; 60 bits in an honest one. */
  readonly components: bigint;
  /** 248 bits in an honest leaf. */
  readonly badgeSet: bigint;
};

/** The claim that a leaf of an epoch is false. */
export type Challenge = {
  readonly epochId: bigint;
  readonly opening: LeafOpening;
  readonly contradiction: Contradiction;
  /** The badge that was not held; only for `BadgeNotHeld`. */
  readonly badgeType?: bigint | undefined;
  /** 32 random bytes, kept secret until the challenge is made: they hide it in its announcement. */
  readonly salt: Hex;
};
