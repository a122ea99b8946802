import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotMovedError } from "../errors/badge.ts";
import type { NoCreditError } from "../errors/ticket.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type MigrateTicketCreditParameters = AccountParameter & {
  /** Account that the passport moved away from. */
  from: Address;
  /** Zero address for the chain's own coin. */
  currency: Address;
};

/** Hash of the transaction. */
export type MigrateTicketCreditReturnType = Hash;

export type MigrateTicketCreditErrorType = WriteContractErrorType | NoCreditError | NotMovedError;

/**
 * Moves what an account is owed to where its passport went. Anybody may call it.
 *
 * @throws NoCreditError, NotMovedError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await migrateTicketCredit(client, { from: old, currency: zeroAddress });
 */
export async function migrateTicketCredit(
  client: AuraClient,
  { from, currency, ...signer }: MigrateTicketCreditParameters,
): Promise<MigrateTicketCreditReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "migrateCredit",
    args: [from, currency],
    ...signer,
  });
}
