import type { Hex } from "viem";

/** What attesters sign, field by field as the contract's struct. */
export type EpochParams = {
  /** Ids count up from 0. */
  readonly epochId: bigint;
  readonly formulaId: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Time of the block, in seconds since the Unix epoch. */
  readonly blockTimestamp: number;
  /** Root of the profile tree. */
  readonly root: bigint;
  /** 1 to 8^8. */
  readonly leafCount: number;
  /** keccak256 of the leaves, 32 bytes each, big-endian, in order. */
  readonly dataHash: Hex;
  /** Where everything that the leaves were made of can be read; may be empty. */
  readonly dataUri: string;
};
