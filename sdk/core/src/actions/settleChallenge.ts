import type { Address, Hash } from "viem";

import { challengeCommitment } from "../client/challengeCommitment.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { ChallengeStageError, EpochNotFinalError } from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import type { Challenge } from "../types/Challenge.ts";

export type SettleChallengeParameters = AccountParameter & {
  challenge: Challenge;
  /** Who announced it. */
  challenger: Address;
};

/** Hash of the transaction. */
export type SettleChallengeReturnType = Hash;

export type SettleChallengeErrorType = WriteContractErrorType | ChallengeStageError | EpochNotFinalError;

/**
 * Has the bond of an announcement that was not followed by its challenge credited: to the challenger where the epoch was
 * rejected meanwhile, to the epoch's poster where it became final. Anybody may ask for it.
 *
 * @throws ChallengeStageError when nothing is announced, or it was settled before.
 * @throws EpochNotFinalError while the epoch is pending.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await settleChallenge(client, { challenge, challenger });
 */
export async function settleChallenge(
  client: AuraClient,
  { challenge, challenger, ...signer }: SettleChallengeParameters,
): Promise<SettleChallengeReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "settleChallenge",
    args: [challenge.epochId, challenger, challengeCommitment(challenger, challenge)],
    ...signer,
  });
}
