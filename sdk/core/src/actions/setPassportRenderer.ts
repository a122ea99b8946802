import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type SetPassportRendererParameters = AccountParameter & {
  /** The zero address for the plain form. */
  renderer: Address;
};

/** Hash of the transaction. */
export type SetPassportRendererReturnType = Hash;

export type SetPassportRendererErrorType = WriteContractErrorType | NotOwnerError;

/**
 * Chooses the contract that renders passports. The signing account must own `Passport`.
 *
 * @throws NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setPassportRenderer(client, { renderer });
 */
export async function setPassportRenderer(
  client: AuraClient,
  { renderer, ...signer }: SetPassportRendererParameters,
): Promise<SetPassportRendererReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "setRenderer",
    args: [renderer],
    ...signer,
  });
}
