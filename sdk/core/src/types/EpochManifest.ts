import type { Address, Hex } from "viem";

/** What accompanies a data file as JSON: what is in it, and how to tell that it arrived whole. */
export type EpochManifest = {
  readonly format: "aura-epoch";
  /** Of the format. */
  readonly version: number;
  readonly chainId: number;
  readonly registry: Address;
  readonly formulaId: Hex;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  /** Seconds since the Unix epoch. */
  readonly blockTimestamp: number;
  /** Root of the profile tree, as 32 bytes. */
  readonly root: Hex;
  readonly leafCount: number;
  /** keccak256 of the leaves, as the contract holds it. */
  readonly dataHash: Hex;
  /** Length of the data file in bytes. */
  readonly fileSize: number;
  /** SHA-256 of the data file, as `sha256sum` prints it with 0x before it. */
  readonly fileHash: Hex;
  /** What wrote it, such as "@aura-protocol/sdk 0.1.0". */
  readonly software: string;
};
