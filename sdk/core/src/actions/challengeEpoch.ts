import type { Hash } from "viem";

import { challengeArguments } from "../client/challengeArguments.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidProofFormatError } from "../errors/proof.ts";
import type {
  ChallengeStageError,
  EpochNotFoundError,
  EpochNotPendingError,
  InvalidOpeningError,
  NotContradictedError,
} from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { toSolidityProof } from "../proofs/toSolidityProof.ts";
import type { Challenge } from "../types/Challenge.ts";
import type { Groth16Proof, Proof } from "../types/Proof.ts";

export type ChallengeEpochParameters = AccountParameter & {
  /** Exactly as announced. */
  challenge: Challenge;
  /** Of the opening, made for the signing account: as the prover gives it, or already in the contract's form. */
  proof: Groth16Proof | Proof;
};

/** Hash of the transaction. */
export type ChallengeEpochReturnType = Hash;

export type ChallengeEpochErrorType =
  | WriteContractErrorType
  | ChallengeStageError
  | EpochNotFoundError
  | EpochNotPendingError
  | InvalidOpeningError
  | NotContradictedError
  | InvalidProofFormatError;

/**
 * Shows that a leaf of an epoch is false, which makes the epoch void for good and gives both bonds to the challenger.
 *
 * @throws ChallengeStageError when the challenge was not announced in an earlier block.
 * @throws InvalidOpeningError when the proof does not show this leaf to this account.
 * @throws NotContradictedError when passports and badges do not show that the leaf is false.
 * @throws EpochNotFoundError, EpochNotPendingError
 * @throws InvalidProofFormatError when the proof is malformed.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * await announceChallenge(client, { challenge });
 * const { proof } = await proveOpening({ input: openingInput, artifacts });
 * const hash = await challengeEpoch(client, { challenge, proof });
 */
export async function challengeEpoch(
  client: AuraClient,
  { challenge, proof, ...signer }: ChallengeEpochParameters,
): Promise<ChallengeEpochReturnType> {
  const solidityProof = "pi_a" in proof ? toSolidityProof(proof) : proof;
  const [opening, contradiction, param, salt] = challengeArguments(challenge);
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "challenge",
    args: [challenge.epochId, opening, contradiction, param, solidityProof, salt],
    ...signer,
  });
}
