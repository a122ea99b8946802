import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { IssuerNotRegisteredError } from "../errors/badge.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type SetAccreditationParameters = AccountParameter & {
  issuer: Address;
  accredited: boolean;
};

/** Hash of the transaction. */
export type SetAccreditationReturnType = Hash;

export type SetAccreditationErrorType = WriteContractErrorType | IssuerNotRegisteredError | NotOwnerError;

/**
 * Accredits an issuer or withdraws accreditation. The signing account must own the contract.
 *
 * @throws IssuerNotRegisteredError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setAccreditation(client, { issuer, accredited: true });
 */
export async function setAccreditation(
  client: AuraClient,
  { issuer, accredited, ...signer }: SetAccreditationParameters,
): Promise<SetAccreditationReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "setAccreditation",
    args: [issuer, accredited],
    ...signer,
  });
}
