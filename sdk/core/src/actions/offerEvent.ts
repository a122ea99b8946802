import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EventNotFoundError, NotOrganiserError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type OfferEventParameters = AccountParameter & {
  eventId: bigint;
  /** Replaces whom it was offered to before; the zero address takes the offer back. */
  candidate: Address;
};

/** Hash of the transaction. */
export type OfferEventReturnType = Hash;

export type OfferEventErrorType = WriteContractErrorType | EventNotFoundError | NotOrganiserError;

/**
 * Offers an event to another account, which becomes its organiser by `acceptEvent`. The signing account must organise
 * it.
 *
 * @throws EventNotFoundError, NotOrganiserError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await offerEvent(client, { eventId, candidate });
 */
export async function offerEvent(
  client: AuraClient,
  { eventId, candidate, ...signer }: OfferEventParameters,
): Promise<OfferEventReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "offerOrganiser",
    args: [eventId, candidate],
    ...signer,
  });
}
