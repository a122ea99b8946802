import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventEndedError,
  EventNotFoundError,
  NotOrganiserError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type CancelEventParameters = AccountParameter & {
  eventId: bigint;
};

/** Hash of the transaction. */
export type CancelEventReturnType = Hash;

export type CancelEventErrorType =
  WriteContractErrorType | EventCancelledError | EventEndedError | EventNotFoundError | NotOrganiserError;

/**
 * Cancels an event, for good: sales and check-in stop, and every ticket can be given back. The signing account must
 * organise it.
 *
 * @throws EventCancelledError, EventEndedError, EventNotFoundError, NotOrganiserError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await cancelEvent(client, { eventId });
 */
export async function cancelEvent(
  client: AuraClient,
  { eventId, ...signer }: CancelEventParameters,
): Promise<CancelEventReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "cancelEvent",
    args: [eventId],
    ...signer,
  });
}
