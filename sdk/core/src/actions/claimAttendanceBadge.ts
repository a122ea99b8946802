import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  AttendanceClaimedError,
  AttendanceRewardMissingError,
  TicketNotUsedError,
} from "../errors/attendance.ts";
import type { BadgeMintRefusal } from "../errors/refusals.ts";
import type { NotTicketHolderError, TicketNotFoundError } from "../errors/ticket.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";

export type ClaimAttendanceBadgeParameters = AccountParameter & {
  ticketId: bigint;
};

/** Hash of the transaction. */
export type ClaimAttendanceBadgeReturnType = Hash;

export type ClaimAttendanceBadgeErrorType =
  | WriteContractErrorType
  | BadgeMintRefusal
  | AttendanceClaimedError
  | AttendanceRewardMissingError
  | NotTicketHolderError
  | TicketNotFoundError
  | TicketNotUsedError;

/**
 * Mints an event's badge to the signing account, which holds a used ticket of it. Never too late.
 *
 * @throws AttendanceClaimedError, AttendanceRewardMissingError, BadgeAlreadyHeldError, BadgeBurnedError,
 * BadgeRevokedError, IssuerPausedError, IssuerRemovedError, NotTicketHolderError, PassportRequiredError,
 * SupplyExhaustedError, TicketNotFoundError, TicketNotUsedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await claimAttendanceBadge(client, { ticketId });
 */
export async function claimAttendanceBadge(
  client: AuraClient,
  { ticketId, ...signer }: ClaimAttendanceBadgeParameters,
): Promise<ClaimAttendanceBadgeReturnType> {
  return writeContract(client, {
    contract: "AttendanceMinter",
    abi: attendanceMinterAbi,
    functionName: "claim",
    args: [ticketId],
    ...signer,
  });
}
