import { zeroHash, type Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { attestationViewAbi } from "../generated/abi/AttestationView.ts";
import type { Attestation } from "../types/Attestation.ts";

export type GetAttestationParameters = {
  account: Address;
  badgeType: bigint;
  /** State at this block; the latest by default. */
  blockNumber?: bigint | undefined;
};

/** Null when the account has no such badge. */
export type GetAttestationReturnType = Attestation | null;

export type GetAttestationErrorType = ReadContractErrorType;

/**
 * An account's badge in the shape of the Ethereum Attestation Service, for code that reads that shape. The service itself
 * does not know it. Its data begins as `encodeBadgeAttestation` makes it.
 *
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const attestation = await getAttestation(client, { account, badgeType: 0n });
 */
export async function getAttestation(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { account, badgeType, blockNumber }: GetAttestationParameters,
): Promise<GetAttestationReturnType> {
  const attestation = await readContract(client, {
    contract: "AttestationView",
    abi: attestationViewAbi,
    functionName: "getAttestation",
    args: [account, badgeType],
    blockNumber,
  });
  return attestation.uid === zeroHash ? null : attestation;
}
