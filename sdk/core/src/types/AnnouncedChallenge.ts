import type { Address, Hex } from "viem";

/** A challenge of an epoch as it was announced. Times are seconds since the Unix epoch. */
export type AnnouncedChallenge = {
  readonly epochId: bigint;
  /** Who announced it and left the bond. */
  readonly challenger: Address;
  /** Says nothing of the challenge itself. */
  readonly commitment: Hex;
  readonly announcedAt: number;
  /** When its bond found its owner; null until then. */
  readonly settledAt: number | null;
  /** Who got the bond; null until then. */
  readonly recipient: Address | null;
};
