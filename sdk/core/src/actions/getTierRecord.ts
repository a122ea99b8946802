import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { tierNames, type Tier } from "../types/Tier.ts";
import type { TierRecord } from "../types/TierRecord.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

export type GetTierRecordParameters = {
  account: Address;
};

export type GetTierRecordReturnType = TierRecord | null;

export type GetTierRecordErrorType = ReadContractErrorType | InvalidAddressError;

/**
 * The tier an account proved last, from the contract, expired or not; null when it never proved one.
 *
 * @throws InvalidAddressError
 * @throws RpcUnavailableError
 * @example
 * const record = await getTierRecord(client, { account });
 */
export async function getTierRecord(
  client: AuraClient,
  { account }: GetTierRecordParameters,
): Promise<GetTierRecordReturnType> {
  const holder = checkedAddress(account);
  const record = await readContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "tierRecordOf",
    args: [holder],
  });
  if (record.expiresAt === 0) return null;
  const tier = record.tier as Tier;
  const { expiresAt, epochId } = record;
  return { account: holder, tier, tierName: tierNames[tier], expiresAt, epochId };
}
