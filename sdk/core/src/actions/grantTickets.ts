import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventCancelledError,
  EventEndedError,
  EventNotFoundError,
  InvalidRecipientError,
  NotOrganiserError,
  SoldOutError,
  TicketTierNotFoundError,
  ZeroQuantityError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type GrantTicketsParameters = AccountParameter & {
  eventId: bigint;
  /** Which of the event's prices, by place; 0 by default. */
  tier?: number | undefined;
  /** Who gets one each. */
  recipients: readonly Address[];
};

/** Hash of the transaction. */
export type GrantTicketsReturnType = Hash;

export type GrantTicketsErrorType =
  | WriteContractErrorType
  | EventCancelledError
  | EventEndedError
  | EventNotFoundError
  | InvalidRecipientError
  | NotOrganiserError
  | SoldOutError
  | TicketTierNotFoundError
  | ZeroQuantityError;

/**
 * Gives tickets away. They count against the capacities, not against wallet limits, and no gate is asked. The signing
 * account must organise the event.
 *
 * @throws EventCancelledError, EventEndedError, EventNotFoundError, InvalidRecipientError, NotOrganiserError,
 * SoldOutError, TicketTierNotFoundError, ZeroQuantityError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await grantTickets(client, { eventId, recipients: [account] });
 */
export async function grantTickets(
  client: AuraClient,
  { eventId, tier = 0, recipients, ...signer }: GrantTicketsParameters,
): Promise<GrantTicketsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "grant",
    args: [eventId, tier, recipients],
    ...signer,
  });
}
