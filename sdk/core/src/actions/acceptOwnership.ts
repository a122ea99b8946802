import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import type { OwnedContract } from "../types/Deployment.ts";

export type AcceptOwnershipParameters = AccountParameter & {
  contract: OwnedContract;
};

/** Hash of the transaction. */
export type AcceptOwnershipReturnType = Hash;

export type AcceptOwnershipErrorType = WriteContractErrorType | NotOwnerError;

/**
 * Makes the signing account, to which the ownership of a contract was offered, its owner.
 *
 * @throws NotOwnerError when it was offered to somebody else.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await acceptOwnership(client, { contract: "Badges" });
 */
export async function acceptOwnership(
  client: AuraClient,
  { contract, ...signer }: AcceptOwnershipParameters,
): Promise<AcceptOwnershipReturnType> {
  return writeContract(client, {
    contract,
    // All that have an owner have these functions in common.
    abi: badgesAbi,
    functionName: "acceptOwnership",
    args: [],
    ...signer,
  });
}
