import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventNotEndedError,
  EventNotFoundError,
  ProceedsAlreadyWithdrawnError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type ReleaseProceedsParameters = AccountParameter & {
  eventId: bigint;
};

/** Hash of the transaction. */
export type ReleaseProceedsReturnType = Hash;

export type ReleaseProceedsErrorType =
  | WriteContractErrorType
  | EventCancelledError
  | EventNotEndedError
  | EventNotFoundError
  | ProceedsAlreadyWithdrawnError;

/**
 * Credits an ended event's proceeds to its organiser, who then withdraws them. Anybody may ask for it.
 *
 * @throws EventNotFoundError, EventNotEndedError, EventCancelledError, ProceedsAlreadyWithdrawnError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await releaseProceeds(client, { eventId: 0n });
 */
export async function releaseProceeds(
  client: AuraClient,
  { eventId, ...signer }: ReleaseProceedsParameters,
): Promise<ReleaseProceedsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "releaseProceeds",
    args: [eventId],
    ...signer,
  });
}
