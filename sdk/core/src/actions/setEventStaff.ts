import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { OtherDeskError } from "../errors/admission.ts";
import type { EventNotFoundError, NotOrganiserError } from "../errors/ticket.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type SetEventStaffParameters = AccountParameter & {
  eventId: bigint;
  /** Who lets in. */
  person: Address;
  /** Whether from now on, or no longer. */
  staff: boolean;
};

/** Hash of the transaction. */
export type SetEventStaffReturnType = Hash;

export type SetEventStaffErrorType =
  WriteContractErrorType | EventNotFoundError | NotOrganiserError | OtherDeskError;

/**
 * Names somebody as staff of an event, or no longer. The signing account must organise the event.
 *
 * @throws EventNotFoundError, NotOrganiserError, OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setEventStaff(client, { eventId, person, staff: true });
 */
export async function setEventStaff(
  client: AuraClient,
  { eventId, person, staff, ...signer }: SetEventStaffParameters,
): Promise<SetEventStaffReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "setStaff",
    args: [eventId, person, staff],
    ...signer,
  });
}
