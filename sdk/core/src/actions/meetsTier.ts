import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import type { Tier } from "../types/Tier.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

export type MeetsTierParameters = {
  account: Address;
  /** Bronze is 0; it needs a proof too. */
  tier: Tier;
};

export type MeetsTierReturnType = boolean;

export type MeetsTierErrorType = ReadContractErrorType | InvalidAddressError;

/**
 * Whether an account has an unexpired proof of a tier or a higher one: what other contracts ask.
 *
 * @throws InvalidAddressError
 * @throws RpcUnavailableError
 * @example
 * const isGold = await meetsTier(client, { account, tier: 2 });
 */
export async function meetsTier(
  client: AuraClient,
  { account, tier }: MeetsTierParameters,
): Promise<MeetsTierReturnType> {
  return readContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "meetsTier",
    args: [checkedAddress(account), tier],
  });
}
