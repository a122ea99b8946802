import type { Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidInviteError, InviteQuotaError } from "../errors/invite.ts";
import type { EmptyBatchError, PassportRequiredError } from "../errors/passport.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";

export type CreateInviteBatchParameters = AccountParameter & {
  /** From `buildInviteTree`. */
  root: Hex;
  /** Most redemptions, 1 to 65,535; the number of keys as a rule. */
  count: number;
  /** First second at which none can be redeemed any more, since the Unix epoch. */
  expiresAt: number;
};

/** Hash of the transaction. */
export type CreateInviteBatchReturnType = Hash;

export type CreateInviteBatchErrorType =
  WriteContractErrorType | EmptyBatchError | InvalidInviteError | InviteQuotaError | PassportRequiredError;

/**
 * Registers many invites of the signing account's passport at once. The list of keys stays with you; the receipt's
 * `InviteBatchCreated` event holds the batch's id, which goes into the codes.
 *
 * @throws EmptyBatchError, InvalidInviteError, InviteQuotaError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const { root } = buildInviteTree(keys);
 * const hash = await createInviteBatch(client, { root, count: keys.length, expiresAt });
 */
export async function createInviteBatch(
  client: AuraClient,
  { root, count, expiresAt, ...signer }: CreateInviteBatchParameters,
): Promise<CreateInviteBatchReturnType> {
  return writeContract(client, {
    contract: "Invites",
    abi: invitesAbi,
    functionName: "inviteMany",
    args: [root, count, expiresAt],
    ...signer,
  });
}
