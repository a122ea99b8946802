import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InviteNotOpenError } from "../errors/invite.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";

export type RevokeInviteParameters = AccountParameter & {
  key: Address;
};

/** Hash of the transaction. */
export type RevokeInviteReturnType = Hash;

export type RevokeInviteErrorType = WriteContractErrorType | InviteNotOpenError | PassportRequiredError;

/**
 * Takes back an invite of the signing account's passport that nobody redeemed, expired or not. It no longer counts as
 * used.
 *
 * @throws InviteNotOpenError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await revokeInvite(client, { key });
 */
export async function revokeInvite(
  client: AuraClient,
  { key, ...signer }: RevokeInviteParameters,
): Promise<RevokeInviteReturnType> {
  return writeContract(client, {
    contract: "Invites",
    abi: invitesAbi,
    functionName: "revoke",
    args: [key],
    ...signer,
  });
}
