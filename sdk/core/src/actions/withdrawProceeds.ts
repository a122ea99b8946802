import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EventNotEndedError,
  EventNotFoundError,
  PaymentFailedError,
  ProceedsAlreadyWithdrawnError,
} from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type WithdrawProceedsParameters = AccountParameter & {
  eventId: bigint;
};

/** Hash of the transaction. */
export type WithdrawProceedsReturnType = Hash;

export type WithdrawProceedsErrorType =
  | WriteContractErrorType
  | EventNotFoundError
  | EventNotEndedError
  | ProceedsAlreadyWithdrawnError
  | PaymentFailedError;

/**
 * Pays the proceeds of an ended event to its organiser. Anybody may call it.
 *
 * @throws EventNotFoundError, EventNotEndedError, ProceedsAlreadyWithdrawnError, PaymentFailedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await withdrawProceeds(client, { eventId: 0n });
 */
export async function withdrawProceeds(
  client: AuraClient,
  { eventId, ...signer }: WithdrawProceedsParameters,
): Promise<WithdrawProceedsReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "withdrawProceeds",
    args: [eventId],
    ...signer,
  });
}
