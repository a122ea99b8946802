import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotListedError, NotTicketHolderError, TicketNotFoundError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type UnlistTicketParameters = AccountParameter & {
  ticketId: bigint;
};

/** Hash of the transaction. */
export type UnlistTicketReturnType = Hash;

export type UnlistTicketErrorType =
  WriteContractErrorType | NotListedError | NotTicketHolderError | TicketNotFoundError;

/**
 * Takes a ticket of the signing account off sale.
 *
 * @throws NotListedError, NotTicketHolderError, TicketNotFoundError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await unlistTicket(client, { ticketId });
 */
export async function unlistTicket(
  client: AuraClient,
  { ticketId, ...signer }: UnlistTicketParameters,
): Promise<UnlistTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "unlist",
    args: [ticketId],
    ...signer,
  });
}
