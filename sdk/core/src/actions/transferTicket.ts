import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { TicketAlreadyCheckedInError, TransferForbiddenError } from "../errors/ticket.ts";
import type { TokenNotFoundError, TokenRefusedError } from "../errors/token.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type TransferTicketParameters = AccountParameter & {
  ticketId: bigint;
  /** Who holds it: the signing account, or one that approved it. */
  from: Address;
  /** A contract must take ERC-721 tokens. */
  to: Address;
};

/** Hash of the transaction. */
export type TransferTicketReturnType = Hash;

export type TransferTicketErrorType =
  | WriteContractErrorType
  | TicketAlreadyCheckedInError
  | TokenNotFoundError
  | TokenRefusedError
  | TransferForbiddenError;

/**
 * Hands a ticket to another account, where the event lets tickets change hands freely.
 *
 * @throws TicketAlreadyCheckedInError, TokenNotFoundError, TokenRefusedError, TransferForbiddenError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await transferTicket(client, { ticketId, from: account, to: friend });
 */
export async function transferTicket(
  client: AuraClient,
  { ticketId, from, to, ...signer }: TransferTicketParameters,
): Promise<TransferTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "safeTransferFrom",
    args: [from, to, ticketId],
    ...signer,
  });
}
