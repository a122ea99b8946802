import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EventNotFoundError, NotOfferedError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type AcceptEventParameters = AccountParameter & {
  eventId: bigint;
};

/** Hash of the transaction. */
export type AcceptEventReturnType = Hash;

export type AcceptEventErrorType = WriteContractErrorType | EventNotFoundError | NotOfferedError;

/**
 * Makes the signing account the organiser of an event that it was offered.
 *
 * @throws EventNotFoundError, NotOfferedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await acceptEvent(client, { eventId });
 */
export async function acceptEvent(
  client: AuraClient,
  { eventId, ...signer }: AcceptEventParameters,
): Promise<AcceptEventReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "acceptOrganiser",
    args: [eventId],
    ...signer,
  });
}
