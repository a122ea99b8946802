import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type SetGuardianParameters = AccountParameter & {
  /** The zero address for nobody. */
  guardian: Address;
};

/** Hash of the transaction. */
export type SetGuardianReturnType = Hash;

export type SetGuardianErrorType = WriteContractErrorType | NotOwnerError;

/**
 * Chooses who may veto epochs. The signing account must own the registry.
 *
 * @throws NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setGuardian(client, { guardian });
 */
export async function setGuardian(
  client: AuraClient,
  { guardian, ...signer }: SetGuardianParameters,
): Promise<SetGuardianReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "setGuardian",
    args: [guardian],
    ...signer,
  });
}
