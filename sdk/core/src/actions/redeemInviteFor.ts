import type { Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InviteAcceptanceError } from "../errors/invite.ts";
import type { InviteRedemptionRefusal } from "../errors/refusals.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import type { InviteAcceptanceTerms, InviteRedemption } from "../types/Invite.ts";

export type RedeemInviteForParameters = AccountParameter & {
  /** From `signInviteRedemption`. */
  redemption: InviteRedemption;
  /** Who is invited, until when they agree, and what `signInviteAcceptance` made of it. */
  acceptance: Pick<InviteAcceptanceTerms, "redeemer" | "deadline"> & { readonly signature: Hex };
};

/** Hash of the transaction. */
export type RedeemInviteForReturnType = Hash;

export type RedeemInviteForErrorType =
  WriteContractErrorType | InviteRedemptionRefusal | InviteAcceptanceError;

/**
 * Redeems an invite for an account that agrees. Anybody may submit and pay.
 *
 * @throws InviteAcceptanceError when the redeemer did not sign, or not for this long.
 * @throws AlreadyInvitedError, InviteCodeError, InviteExpiredError, InviteKeyUsedError, InviteNotFoundError,
 * InviteNotOpenError, InviteOrderError, PassportLeftError, PassportRequiredError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await redeemInviteFor(client, { redemption, acceptance: { redeemer, deadline, signature } });
 */
export async function redeemInviteFor(
  client: AuraClient,
  { redemption: { inviterId, key, signature, batch }, acceptance, ...signer }: RedeemInviteForParameters,
): Promise<RedeemInviteForReturnType> {
  const call = { contract: "Invites", abi: invitesAbi, ...signer } as const;
  return batch === undefined
    ? writeContract(client, {
        ...call,
        functionName: "redeemFor",
        args: [inviterId, key, signature, acceptance],
      })
    : writeContract(client, {
        ...call,
        functionName: "redeemFromBatchFor",
        args: [batch.batchId, key, batch.proof, signature, acceptance],
      });
}
