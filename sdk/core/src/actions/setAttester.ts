import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AttesterUnchangedError, InvalidQuorumError } from "../errors/registry.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type SetAttesterParameters = AccountParameter & {
  attester: Address;
  active: boolean;
};

/** Hash of the transaction. */
export type SetAttesterReturnType = Hash;

export type SetAttesterErrorType =
  WriteContractErrorType | AttesterUnchangedError | InvalidQuorumError | NotOwnerError;

/**
 * Adds or removes an attester. The signing account must own the registry.
 *
 * @throws AttesterUnchangedError, InvalidQuorumError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setAttester(client, { attester, active: true });
 */
export async function setAttester(
  client: AuraClient,
  { attester, active, ...signer }: SetAttesterParameters,
): Promise<SetAttesterReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "setAttester",
    args: [attester, active],
    ...signer,
  });
}
