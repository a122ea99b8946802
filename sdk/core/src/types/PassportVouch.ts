import type { Address } from "viem";

/** A vouch of one passport for another. Times are seconds since the Unix epoch. */
export type PassportVouch = {
  /** Id of the passport that vouches. */
  readonly voucher: Address;
  /** Id of the passport that it is for. */
  readonly account: Address;
  /** 1 to 100. */
  readonly weight: number;
  /** False once it was taken back. */
  readonly active: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
};
