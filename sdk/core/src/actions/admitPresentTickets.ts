import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { presenceOf } from "../client/checkInTypedData.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AdmissionListError, NotStaffError } from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import type { SignedPresence } from "../types/Presence.ts";

export type AdmitPresentTicketsParameters = AccountParameter & {
  eventId: bigint;
  /** What was scanned, from `signPresence`; a few hundred at most, for a block's sake. */
  presences: readonly SignedPresence[];
};

/** Hash of the transaction. */
export type AdmitPresentTicketsReturnType = Hash;

export type AdmitPresentTicketsErrorType =
  WriteContractErrorType | DeskRefusal | AdmissionListError | NotStaffError;

/**
 * Lets in the holders of codes that the staff scanned, some time ago perhaps. One that does not hold is passed over:
 * the receipt's `AdmissionRefused` event says why (`admissionRefusals`). The signing account must organise the event or be its staff.
 *
 * @throws AdmissionListError, EventCancelledError, EventEndedError, EventNotFoundError, EventNotStartedError,
 * NotStaffError, OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await admitPresentTickets(client, { eventId: 0n, presences: [parsePresence(code)] });
 */
export async function admitPresentTickets(
  client: AuraClient,
  { eventId, presences, ...signer }: AdmitPresentTicketsParameters,
): Promise<AdmitPresentTicketsReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admitPresent",
    args: [eventId, presences.map(presenceOf), presences.map(({ signature }) => signature)],
    ...signer,
  });
}
