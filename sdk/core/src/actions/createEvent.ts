import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EmptyNameError } from "../errors/badge.ts";
import type { InvalidCapacityError, InvalidScheduleError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type CreateEventParameters = AccountParameter & {
  /** Wei per ticket; 0n for a free event. */
  price: bigint;
  /** Most tickets ever sold, 1 or more. */
  capacity: number;
  /** When doors open, seconds since the Unix epoch. */
  startsAt: number;
  /** When sales and the event end; after `startsAt`. */
  endsAt: number;
  /** Shown to people; not empty. */
  name: string;
  /** Metadata location. */
  uri: string;
};

/** Hash of the transaction. */
export type CreateEventReturnType = Hash;

export type CreateEventErrorType =
  WriteContractErrorType | EmptyNameError | InvalidScheduleError | InvalidCapacityError;

/**
 * Creates an event organised by the signing account. The receipt's `EventCreated` event holds its id.
 *
 * @throws EmptyNameError, InvalidScheduleError, InvalidCapacityError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await createEvent(client, {
 *   price: parseEther("0.1"),
 *   capacity: 100,
 *   startsAt,
 *   endsAt: startsAt + 7200,
 *   name: "Meetup",
 *   uri: "",
 * });
 */
export async function createEvent(
  client: AuraClient,
  { account, ...params }: CreateEventParameters,
): Promise<CreateEventReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "createEvent",
    args: [params],
    account,
  });
}
