import type { Address } from "viem";

/** Money that an account may withdraw. */
export type Credit = {
  /** Who owes it: `Tickets`, by `withdrawCredit`, or `ReputationRegistry`, by `withdrawBonds`. */
  readonly contract: Address;
  readonly account: Address;
  /** ERC-20; the zero address for the chain's own coin. */
  readonly currency: Address;
  /** In the smallest unit of the currency. */
  readonly amount: bigint;
};
