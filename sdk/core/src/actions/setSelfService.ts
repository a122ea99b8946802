import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { OtherDeskError } from "../errors/admission.ts";
import type { EventNotFoundError, NotOrganiserError } from "../errors/ticket.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type SetSelfServiceParameters = AccountParameter & {
  eventId: bigint;
  /** Whether anybody may send anonymous entries, or the event's staff alone. */
  selfService: boolean;
};

/** Hash of the transaction. */
export type SetSelfServiceReturnType = Hash;

export type SetSelfServiceErrorType =
  WriteContractErrorType | NotOrganiserError | OtherDeskError | EventNotFoundError;

/**
 * Lets anybody send anonymous entries to an event, as where there is no door, or its staff alone.
 *
 * @throws NotOrganiserError, OtherDeskError, EventNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setSelfService(client, { eventId, selfService: true });
 */
export async function setSelfService(
  client: AuraClient,
  { eventId, selfService, ...signer }: SetSelfServiceParameters,
): Promise<SetSelfServiceReturnType> {
  return writeContract(client, {
    contract: "CheckIn",
    abi: checkInAbi,
    functionName: "setSelfService",
    args: [eventId, selfService],
    ...signer,
  });
}
