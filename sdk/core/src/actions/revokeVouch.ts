import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotVouchedError } from "../errors/vouch.ts";
import { vouchesAbi } from "../generated/abi/Vouches.ts";

export type RevokeVouchParameters = {
  /** The account under which the one vouched for registered its passport. */
  account: Address;
};

/** Hash of the transaction. */
export type RevokeVouchReturnType = Hash;

export type RevokeVouchErrorType = WriteContractErrorType | NotVouchedError;

/**
 * Withdraws the signing account's vouch for an account.
 *
 * @throws NotVouchedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await revokeVouch(client, { account });
 */
export async function revokeVouch(
  client: AuraClient,
  { account }: RevokeVouchParameters,
): Promise<RevokeVouchReturnType> {
  return writeContract(client, {
    contract: "Vouches",
    abi: vouchesAbi,
    functionName: "revokeVouch",
    args: [BigInt(account)],
  });
}
