import type { Address } from "viem";

/** Who defines badge types, with all that is known. Times are seconds since the Unix epoch. */
export type IssuerProfile = {
  readonly account: Address;
  readonly name: string;
  /** Metadata location. */
  readonly uri: string;
  /** Only badges of accredited issuers count towards reputation. */
  readonly accredited: boolean;
  /** Whether it mints nothing for now. */
  readonly paused: boolean;
  /** Whether it was removed, for good. */
  readonly removed: boolean;
  /** When an announced removal can be carried out; null while none is. */
  readonly removableAt: number | null;
  /** The BabyJubJub point that its credentials are signed under; twice 0n for none. */
  readonly publicKey: readonly bigint[];
  readonly registeredAt: number;
};
