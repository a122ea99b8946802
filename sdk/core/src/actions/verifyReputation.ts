import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidProofFormatError } from "../errors/proof.ts";
import type {
  EpochNotFinalError,
  EpochNotFoundError,
  EpochStaleError,
  HigherTierRecordedError,
  InvalidProofError,
  NullifierSpentError,
  SignalOutOfRangeError,
} from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { toSolidityProof } from "../proofs/toSolidityProof.ts";
import type { Groth16Proof, Proof } from "../types/Proof.ts";
import type { TierClaim } from "../types/TierClaim.ts";

export type VerifyReputationParameters = AccountParameter & {
  /** From `prepareProof`. */
  claim: TierClaim;
  /** As the prover gives it, or already in the contract's form. */
  proof: Groth16Proof | Proof;
};

/** Hash of the transaction. */
export type VerifyReputationReturnType = Hash;

export type VerifyReputationErrorType =
  | WriteContractErrorType
  | HigherTierRecordedError
  | InvalidProofError
  | NullifierSpentError
  | EpochStaleError
  | EpochNotFinalError
  | EpochNotFoundError
  | SignalOutOfRangeError
  | InvalidProofFormatError;

/**
 * Has the contract verify a proof and record the tier for the claim's account. Anybody may submit and pay for it.
 *
 * @throws InvalidProofError, NullifierSpentError, EpochStaleError, EpochNotFinalError, EpochNotFoundError, SignalOutOfRangeError
 * @throws HigherTierRecordedError when a higher tier is on record and still counts.
 * @throws InvalidProofFormatError when the proof is malformed.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const { claim, input } = await prepareProof(client, { account, identity, tier: 2 });
 * const { proof } = await proveReputationInWorker({ input, artifacts: { baseUrl: "/artifacts/" } });
 * const hash = await verifyReputation(client, { claim, proof });
 */
export async function verifyReputation(
  client: AuraClient,
  { claim, proof, ...signer }: VerifyReputationParameters,
): Promise<VerifyReputationReturnType> {
  const solidityProof = "pi_a" in proof ? toSolidityProof(proof) : proof;
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "verifyReputation",
    args: [claim, solidityProof],
    ...signer,
  });
}
