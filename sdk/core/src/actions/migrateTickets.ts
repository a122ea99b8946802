import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotMovedError } from "../errors/badge.ts";
import type { NotTicketHolderError, TicketNotFoundError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type MigrateTicketsParameters = AccountParameter & {
  /** Account that the passport moved away from. */
  from: Address;
  ticketIds: readonly bigint[];
};

/** Hash of the transaction. */
export type MigrateTicketsReturnType = Hash;

export type MigrateTicketsErrorType =
  WriteContractErrorType | NotMovedError | NotTicketHolderError | TicketNotFoundError;

/**
 * Moves tickets to where their holder's passport went, whatever their event's policy. Anybody may call it.
 *
 * @throws NotMovedError, NotTicketHolderError, TicketNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await migrateTickets(client, { from: old, ticketIds: [ticketId] });
 */
export async function migrateTickets(
  client: AuraClient,
  { from, ticketIds, ...signer }: MigrateTicketsParameters,
): Promise<MigrateTicketsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "migrate",
    args: [from, ticketIds],
    ...signer,
  });
}
