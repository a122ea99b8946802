import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type GetVoucherNonceParameters = {
  badgeType: bigint;
  /** Who shall receive the badge. */
  account: Address;
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

/** From 0. */
export type GetVoucherNonceReturnType = bigint;

export type GetVoucherNonceErrorType = ReadContractErrorType;

/**
 * The nonce that a voucher for the account's next badge of a type must carry: how often it received the type before.
 *
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const nonce = await getVoucherNonce(client, { badgeType: 0n, account: holder });
 */
export async function getVoucherNonce(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { badgeType, account, blockNumber }: GetVoucherNonceParameters,
): Promise<GetVoucherNonceReturnType> {
  const { mints } = await readContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "badgeOf",
    args: [account, badgeType],
    blockNumber,
  });
  return BigInt(mints);
}
