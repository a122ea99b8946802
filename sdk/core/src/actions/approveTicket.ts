import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { TokenNotFoundError, TokenRefusedError } from "../errors/token.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type ApproveTicketParameters = AccountParameter & {
  ticketId: bigint;
  /** Who may take the ticket; `CheckIn` by default. */
  operator?: Address | undefined;
};

/** Hash of the transaction. */
export type ApproveTicketReturnType = Hash;

export type ApproveTicketErrorType = WriteContractErrorType | TokenNotFoundError | TokenRefusedError;

/**
 * Lets a contract take a ticket of the signing account: `CheckIn`, when it shall become a seat while it can be refunded.
 *
 * @throws TokenNotFoundError
 * @throws TokenRefusedError when another account holds the ticket.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await approveTicket(client, { ticketId });
 */
export async function approveTicket(
  client: AuraClient,
  { ticketId, operator, ...signer }: ApproveTicketParameters,
): Promise<ApproveTicketReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "approve",
    args: [operator ?? client.deployment.contracts.CheckIn.address, ticketId],
    ...signer,
  });
}
