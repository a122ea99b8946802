import type { Address, Hex } from "viem";

import type { Components } from "./Components.ts";
import type { Inputs } from "./Features.ts";

/** What one leaf of an epoch was made of. */
export type EpochRecord = {
  /** Place in the order of registration, from 0: the leaf's place in the profile tree. */
  readonly index: number;
  /** The passport's token id, 160 bits. */
  readonly passportId: bigint;
  /** Who held the passport at the block. */
  readonly account: Address;
  /** Whether the passport was given up: its leaf is 0, whatever else stands here. */
  readonly left: boolean;
  readonly commitment: bigint;
  /** 0 to 1000 in an honest record; ten bits can be written, so that a false leaf can be shown too. */
  readonly components: Components;
  /** Bit i: a valid badge of type i, 0 to 247. */
  readonly badgeSet: bigint;
  /** What the formula read; a derived input that it does not read is 0 or left out. */
  readonly features: Inputs;
};

/** What an epoch's data file says of the epoch as a whole. */
export type EpochHeader = {
  readonly chainId: number;
  /** The registry that the epoch is published in. */
  readonly registry: Address;
  readonly formulaId: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Seconds since the Unix epoch. */
  readonly blockTimestamp: number;
  /** Root of the profile tree. */
  readonly root: bigint;
  /** keccak256 of the leaves, as the contract holds it. */
  readonly dataHash: Hex;
};

/** Everything that an epoch's leaves are made of: what its data file holds. */
export type EpochData = EpochHeader & {
  /** In the order of registration, without gap. */
  readonly records: readonly EpochRecord[];
};
