import type { Hash } from "viem";

import { challengeCommitment } from "../client/challengeCommitment.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { findSigner } from "../client/findSigner.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  ChallengeStageError,
  EpochNotFoundError,
  EpochNotPendingError,
  WrongBondError,
} from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import type { Challenge } from "../types/Challenge.ts";

export type AnnounceChallengeParameters = AccountParameter & {
  challenge: Challenge;
};

/** Hash of the transaction. */
export type AnnounceChallengeReturnType = Hash;

export type AnnounceChallengeErrorType =
  WriteContractErrorType | ChallengeStageError | EpochNotFoundError | EpochNotPendingError | WrongBondError;

/**
 * Announces a challenge without saying what it is, so that nobody can take it over, and leaves the contract's bond. Make
 * the challenge with `challengeEpoch` from the next block on, before the epoch is final: else the bond is lost.
 *
 * @throws EpochNotFoundError, EpochNotPendingError, WrongBondError
 * @throws ChallengeStageError when the same challenge was announced before.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await announceChallenge(client, { challenge });
 */
export async function announceChallenge(
  client: AuraClient,
  { challenge, ...signer }: AnnounceChallengeParameters,
): Promise<AnnounceChallengeReturnType> {
  const { account } = findSigner(client, signer.account);
  const challenger = typeof account === "string" ? account : account.address;
  const call = { contract: "ReputationRegistry", abi: reputationRegistryAbi } as const;
  const { challengeBond } = await readContract(client, { ...call, functionName: "config", args: [] });
  return writeContract(client, {
    ...call,
    functionName: "announceChallenge",
    value: challengeBond,
    args: [challenge.epochId, challengeCommitment(challenger, challenge)],
    ...signer,
  });
}
