import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { WrongRecipientError } from "../errors/admission.ts";
import type { AttendanceClaimedError, AttendanceRewardMissingError } from "../errors/attendance.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";

export type ClaimAnonymousAttendanceBadgeParameters = AccountParameter & {
  eventId: bigint;
  /** Of the proof that let the account in. */
  nullifier: bigint;
};

/** Hash of the transaction. */
export type ClaimAnonymousAttendanceBadgeReturnType = Hash;

export type ClaimAnonymousAttendanceBadgeErrorType =
  | WriteContractErrorType
  | BadgeMintRefusal
  | AttendanceClaimedError
  | AttendanceRewardMissingError
  | WrongRecipientError;

/**
 * Mints an event's badge to the signing account, which an anonymous entry named as who attends.
 *
 * @throws AttendanceClaimedError, AttendanceRewardMissingError, BadgeAlreadyHeldError, BadgeBurnedError,
 * BadgeRevokedError, IssuerPausedError, IssuerRemovedError, PassportRequiredError, SupplyExhaustedError,
 * WrongRecipientError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await claimAnonymousAttendanceBadge(client, { eventId, nullifier: membershipProof.nullifier });
 */
export async function claimAnonymousAttendanceBadge(
  client: AuraClient,
  { eventId, nullifier, ...signer }: ClaimAnonymousAttendanceBadgeParameters,
): Promise<ClaimAnonymousAttendanceBadgeReturnType> {
  return writeContract(client, {
    contract: "AttendanceMinter",
    abi: attendanceMinterAbi,
    functionName: "claimAnonymous",
    args: [eventId, nullifier],
    ...signer,
  });
}
