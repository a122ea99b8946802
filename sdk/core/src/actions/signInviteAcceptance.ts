import type { Hex } from "viem";

import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import type { SigningClient } from "../client/simulation.ts";
import { signTypedData } from "../client/signTypedData.ts";
import { acceptanceTypedData } from "../client/inviteTypedData.ts";
import type { InviteAcceptanceTerms } from "../types/Invite.ts";

export type SignInviteAcceptanceParameters = AccountParameter & {
  terms: InviteAcceptanceTerms;
};

/** EIP-712 signature. */
export type SignInviteAcceptanceReturnType = Hex;

export type SignInviteAcceptanceErrorType = RequireWalletErrorType;

/**
 * Signs that the signing account agrees to be invited, for somebody else to submit by `redeemInviteFor`. It must be the
 * redeemer of the terms. Sends no transaction.
 *
 * @throws InvalidArgumentError when a value does not fit.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const signature = await signInviteAcceptance(client, { terms: { inviterId, key, redeemer: account, deadline } });
 */
export async function signInviteAcceptance(
  client: SigningClient,
  { terms, ...signer }: SignInviteAcceptanceParameters,
): Promise<SignInviteAcceptanceReturnType> {
  return signTypedData(client, { data: acceptanceTypedData(client, terms), ...signer });
}
