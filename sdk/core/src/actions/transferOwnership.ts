import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import type { OwnedContract } from "../types/Deployment.ts";

export type TransferOwnershipParameters = AccountParameter & {
  contract: OwnedContract;
  /** Has to accept by `acceptOwnership`; the zero address takes an offer back. */
  newOwner: Address;
};

/** Hash of the transaction. */
export type TransferOwnershipReturnType = Hash;

export type TransferOwnershipErrorType = WriteContractErrorType | NotOwnerError;

/**
 * Offers the ownership of a contract to another account, which becomes its owner by `acceptOwnership`. The signing account must
 * own it.
 *
 * @throws NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await transferOwnership(client, { contract: "Badges", newOwner });
 */
export async function transferOwnership(
  client: AuraClient,
  { contract, newOwner, ...signer }: TransferOwnershipParameters,
): Promise<TransferOwnershipReturnType> {
  return writeContract(client, {
    contract,
    // All that have an owner have these functions in common.
    abi: badgesAbi,
    functionName: "transferOwnership",
    args: [newOwner],
    ...signer,
  });
}
