import type { Address, Hex } from "viem";

/** An attestation in the shape of the Ethereum Attestation Service. Times are seconds since the Unix epoch; 0n for never. */
export type Attestation = {
  readonly uid: Hex;
  readonly schema: Hex;
  readonly time: bigint;
  readonly expirationTime: bigint;
  readonly revocationTime: bigint;
  readonly refUID: Hex;
  readonly recipient: Address;
  readonly attester: Address;
  readonly revocable: boolean;
  /** Encoded as the schema tells. */
  readonly data: Hex;
};
