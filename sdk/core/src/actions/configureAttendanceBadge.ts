import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AttendanceRewardExistsError } from "../errors/attendance.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type { MinterNotNamedError } from "../errors/minter.ts";
import type { EventNotFoundError, NotOrganiserError } from "../errors/ticket.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";

export type ConfigureAttendanceBadgeParameters = AccountParameter & {
  eventId: bigint;
  /** One that names `AttendanceMinter` among its minters. */
  badgeType: bigint;
  /** What every badge attests, a uint64 in the provider's unit; 0n by default. */
  value?: bigint | undefined;
};

/** Hash of the transaction. */
export type ConfigureAttendanceBadgeReturnType = Hash;

export type ConfigureAttendanceBadgeErrorType =
  | WriteContractErrorType
  | AttendanceRewardExistsError
  | BadgeTypeNotFoundError
  | EventNotFoundError
  | MinterNotNamedError
  | NotIssuerError
  | NotOrganiserError;

/**
 * Chooses the badge that attending an event earns, for good; also after the event. The signing account must organise
 * the event and be the type's issuer.
 *
 * @throws AttendanceRewardExistsError, BadgeTypeNotFoundError, EventNotFoundError, MinterNotNamedError,
 * NotIssuerError, NotOrganiserError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await configureAttendanceBadge(client, { eventId, badgeType });
 */
export async function configureAttendanceBadge(
  client: AuraClient,
  { eventId, badgeType, value = 0n, ...signer }: ConfigureAttendanceBadgeParameters,
): Promise<ConfigureAttendanceBadgeReturnType> {
  return writeContract(client, {
    contract: "AttendanceMinter",
    abi: attendanceMinterAbi,
    functionName: "configure",
    args: [eventId, badgeType, value],
    ...signer,
  });
}
