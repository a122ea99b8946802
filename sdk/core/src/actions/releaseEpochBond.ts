import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EpochNotFinalError, EpochNotFoundError, EpochRejectedError } from "../errors/registry.ts";
import type { NoCreditError } from "../errors/ticket.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type ReleaseEpochBondParameters = AccountParameter & {
  epochId: bigint;
};

/** Hash of the transaction. */
export type ReleaseEpochBondReturnType = Hash;

export type ReleaseEpochBondErrorType =
  WriteContractErrorType | EpochNotFinalError | EpochNotFoundError | EpochRejectedError | NoCreditError;

/**
 * Credits a final epoch's bond to its poster, who then withdraws it. Anybody may ask for it.
 *
 * @throws EpochNotFinalError, EpochNotFoundError, EpochRejectedError, NoCreditError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await releaseEpochBond(client, { epochId: 3n });
 */
export async function releaseEpochBond(
  client: AuraClient,
  { epochId, ...signer }: ReleaseEpochBondParameters,
): Promise<ReleaseEpochBondReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "releaseBond",
    args: [epochId],
    ...signer,
  });
}
