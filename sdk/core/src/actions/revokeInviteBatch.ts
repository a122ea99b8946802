import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InviteNotFoundError, InviteNotOpenError, NotInviterError } from "../errors/invite.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";

export type RevokeInviteBatchParameters = AccountParameter & {
  batchId: bigint;
};

/** Hash of the transaction. */
export type RevokeInviteBatchReturnType = Hash;

export type RevokeInviteBatchErrorType =
  WriteContractErrorType | InviteNotFoundError | InviteNotOpenError | NotInviterError | PassportRequiredError;

/**
 * Takes back what is left of a batch of the signing account's passport, expired or not.
 *
 * @throws InviteNotFoundError, InviteNotOpenError, NotInviterError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await revokeInviteBatch(client, { batchId: 1n });
 */
export async function revokeInviteBatch(
  client: AuraClient,
  { batchId, ...signer }: RevokeInviteBatchParameters,
): Promise<RevokeInviteBatchReturnType> {
  return writeContract(client, {
    contract: "Invites",
    abi: invitesAbi,
    functionName: "revokeBatch",
    args: [batchId],
    ...signer,
  });
}
