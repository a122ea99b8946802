import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EventNotFoundError, NotOrganiserError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type SetEventUriParameters = AccountParameter & {
  eventId: bigint;
  /** Metadata location. */
  uri: string;
};

/** Hash of the transaction. */
export type SetEventUriReturnType = Hash;

export type SetEventUriErrorType = WriteContractErrorType | EventNotFoundError | NotOrganiserError;

/**
 * Moves an event's metadata. The signing account must organise it.
 *
 * @throws EventNotFoundError, NotOrganiserError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setEventUri(client, { eventId, uri: "ipfs://…" });
 */
export async function setEventUri(
  client: AuraClient,
  { eventId, uri, ...signer }: SetEventUriParameters,
): Promise<SetEventUriReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "setEventUri",
    args: [eventId, uri],
    ...signer,
  });
}
