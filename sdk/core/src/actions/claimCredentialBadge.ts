import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { MintsExhaustedError } from "../errors/badge.ts";
import type {
  CredentialSpentError,
  CredentialTimeError,
  MinterRuleMissingError,
  UnknownRevocationRootError,
} from "../errors/minter.ts";
import type { InvalidProofFormatError } from "../errors/proof.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import type { InvalidProofError, SignalOutOfRangeError } from "../errors/registry.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import { toSolidityProof } from "../proofs/toSolidityProof.ts";
import type { CredentialClaim } from "../types/Credential.ts";
import type { Groth16Proof, Proof } from "../types/Proof.ts";

export type ClaimCredentialBadgeParameters = AccountParameter & {
  /** From `prepareCredentialProof`. */
  claim: CredentialClaim;
  /** As the prover gives it, or already in the contract's form. */
  proof: Groth16Proof | Proof;
};

/** Hash of the transaction. */
export type ClaimCredentialBadgeReturnType = Hash;

export type ClaimCredentialBadgeErrorType =
  | WriteContractErrorType
  | BadgeMintRefusal
  | CredentialSpentError
  | CredentialTimeError
  | InvalidProofError
  | InvalidProofFormatError
  | MinterRuleMissingError
  | MintsExhaustedError
  | SignalOutOfRangeError
  | UnknownRevocationRootError;

/**
 * Has the contract verify a proof of a credential and mint the badge for the claim's account. Anybody may submit and pay
 * for it, so that the account need not be seen to.
 *
 * @throws InvalidProofError, also when the badge type's epoch ended since the proof was made.
 * @throws CredentialSpentError when the identity has had its badge in this epoch.
 * @throws CredentialTimeError more than an hour after the proof's time, UnknownRevocationRootError more than an hour after the
 * issuer replaced its revocation root: make a new proof.
 * @throws MinterRuleMissingError, SignalOutOfRangeError, InvalidProofFormatError
 * @throws PassportRequiredError, BadgeAlreadyHeldError, BadgeRevokedError and other refusals of the badge contract.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const tree = buildRevocationTree(revoked);
 * const { claim, input } = await prepareCredentialProof(client, { badgeType, account, identity, credential, tree });
 * const { proof } = await proveCredentialInWorker({ input, artifacts: { baseUrl: "/artifacts/" } });
 * const hash = await claimCredentialBadge(client, { claim, proof });
 */
export async function claimCredentialBadge(
  client: AuraClient,
  { claim, proof, account }: ClaimCredentialBadgeParameters,
): Promise<ClaimCredentialBadgeReturnType> {
  return writeContract(client, {
    contract: "CredentialMinter",
    abi: credentialMinterAbi,
    functionName: "claim",
    args: [claim, "pi_a" in proof ? toSolidityProof(proof) : proof],
    account,
  });
}
