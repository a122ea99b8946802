import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";

export type SetTicketOperatorParameters = AccountParameter & {
  operator: Address;
  approved: boolean;
};

/** Hash of the transaction. */
export type SetTicketOperatorReturnType = Hash;

export type SetTicketOperatorErrorType = WriteContractErrorType;

/**
 * Lets another account or a contract take every ticket of the signing account, or no longer.
 *
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setTicketOperator(client, { operator, approved: true });
 */
export async function setTicketOperator(
  client: AuraClient,
  { operator, approved, ...signer }: SetTicketOperatorParameters,
): Promise<SetTicketOperatorReturnType> {
  return writeContract(client, {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "setApprovalForAll",
    args: [operator, approved],
    ...signer,
  });
}
