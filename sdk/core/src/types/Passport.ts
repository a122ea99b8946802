import type { Address } from "viem";

/** A registered passport. Times are seconds since the Unix epoch. */
export type Passport = {
  readonly account: Address;
  /** `uint256(uint160(account))`. */
  readonly passportId: bigint;
  /** Poseidon of the identity's public key. */
  readonly commitment: bigint;
  /** Place in the order of registration, from 0. */
  readonly index: number;
  readonly registeredAt: number;
  readonly registeredAtBlock: bigint;
};
