import type { Address, Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidInviteError, InviteKeyUsedError, InviteQuotaError } from "../errors/invite.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";

export type CreateInviteParameters = AccountParameter & {
  /** Of a code from `createInviteKey`. */
  key: Address;
  /** First second at which it can no longer be redeemed, since the Unix epoch. */
  expiresAt: number;
};

/** Hash of the transaction. */
export type CreateInviteReturnType = Hash;

export type CreateInviteErrorType =
  WriteContractErrorType | InvalidInviteError | InviteKeyUsedError | InviteQuotaError | PassportRequiredError;

/**
 * Registers an invite of the signing account's passport. How many it may have goes by its tier: `getInviteQuota`.
 *
 * @throws InvalidInviteError, InviteKeyUsedError, InviteQuotaError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const { key, privateKey } = createInviteKey();
 * const hash = await createInvite(client, { key, expiresAt });
 */
export async function createInvite(
  client: AuraClient,
  { key, expiresAt, ...signer }: CreateInviteParameters,
): Promise<CreateInviteReturnType> {
  return writeContract(client, {
    contract: "Invites",
    abi: invitesAbi,
    functionName: "invite",
    args: [key, expiresAt],
    ...signer,
  });
}
