import type { Address, Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AttestationElsewhereError, AttestationNotRevokedError } from "../errors/attestation.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";

export type RevokeMovedAttestationParameters = AccountParameter & {
  /** Of the attestation. */
  uid: Hex;
  /** Who has its badge now. */
  holder: Address;
};

/** Hash of the transaction. */
export type RevokeMovedAttestationReturnType = Hash;

export type RevokeMovedAttestationErrorType =
  WriteContractErrorType | AttestationElsewhereError | AttestationNotRevokedError;

/**
 * Revokes the badge of an attestation that was revoked while the badge was on its way to another account. Anybody may.
 *
 * @throws AttestationElsewhereError, AttestationNotRevokedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await revokeMovedAttestation(client, { uid, holder });
 */
export async function revokeMovedAttestation(
  client: AuraClient,
  { uid, holder, ...signer }: RevokeMovedAttestationParameters,
): Promise<RevokeMovedAttestationReturnType> {
  return writeContract(client, {
    contract: "AttestationMinter",
    abi: attestationMinterAbi,
    functionName: "revokeMoved",
    args: [uid, holder],
    ...signer,
  });
}
