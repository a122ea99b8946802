import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { presenceOf } from "../client/checkInTypedData.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AdmissionRefusedError, NotStaffError } from "../errors/admission.ts";
import type { DeskRefusal } from "../errors/refusals.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import type { SignedPresence } from "../types/Presence.ts";

export type AdmitPresentTicketParameters = AccountParameter & {
  /** From `signPresence`, by who holds the ticket. */
  presence: SignedPresence;
};

/** Hash of the transaction. */
export type AdmitPresentTicketReturnType = Hash;

export type AdmitPresentTicketErrorType =
  WriteContractErrorType | DeskRefusal | AdmissionRefusedError | NotStaffError;

/**
 * Lets in the holder of a code that the staff scans now, or is refused. The signing account must organise the event or
 * be its staff.
 *
 * @throws AdmissionRefusedError, EventCancelledError, EventEndedError, EventNotFoundError, EventNotStartedError,
 * NotStaffError, OtherDeskError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await admitPresentTicket(client, { presence: parsePresence(code) });
 */
export async function admitPresentTicket(
  client: AuraClient,
  { presence, ...signer }: AdmitPresentTicketParameters,
): Promise<AdmitPresentTicketReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "admitOnePresent",
    args: [presenceOf(presence), presence.signature],
    ...signer,
  });
}
