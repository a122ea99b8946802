import type { Address } from "viem";

/** A registered passport. Times are seconds since the Unix epoch. */
export type Passport = {
  /** The first holder's account; it stays when the passport moves to another account. */
  readonly id: Address;
  /** Who holds it, or held it last. */
  readonly account: Address;
  /** Whether the holder gave it up; for good. */
  readonly left: boolean;
  /** `uint256(uint160(id))`. */
  readonly passportId: bigint;
  /** Poseidon of the identity's public key. */
  readonly commitment: bigint;
  /** Place in the order of registration, from 0. */
  readonly index: number;
  readonly registeredAt: number;
  readonly registeredAtBlock: bigint;
};
