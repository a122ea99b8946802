import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidQuorumError } from "../errors/registry.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type SetQuorumParameters = AccountParameter & {
  /** 1 to the number of attesters. */
  quorum: number;
};

/** Hash of the transaction. */
export type SetQuorumReturnType = Hash;

export type SetQuorumErrorType = WriteContractErrorType | InvalidQuorumError | NotOwnerError;

/**
 * Sets how many attesters must sign an epoch. The signing account must own the registry.
 *
 * @throws InvalidQuorumError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setQuorum(client, { quorum: 2 });
 */
export async function setQuorum(
  client: AuraClient,
  { quorum, ...signer }: SetQuorumParameters,
): Promise<SetQuorumReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "setQuorum",
    args: [quorum],
    ...signer,
  });
}
