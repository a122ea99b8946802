import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { findSigner } from "../client/findSigner.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { InvalidAddressError, InvalidInviteCodeError } from "../errors/client.ts";
import type { InviteRedemptionRefusal } from "../errors/refusals.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import type { InviteCode } from "../types/Invite.ts";
import { signInviteRedemption } from "./signInviteRedemption.ts";

export type RedeemInviteParameters = AccountParameter & {
  /** From `parseInviteCode`, alone or of a batch. */
  code: InviteCode;
};

/** Hash of the transaction. */
export type RedeemInviteReturnType = Hash;

export type RedeemInviteErrorType =
  WriteContractErrorType | InviteRedemptionRefusal | InvalidAddressError | InvalidInviteCodeError;

/**
 * Redeems an invite for the signing account: from now on the inviter is known as the one who invited its passport. The code
 * signs over the account, so that a redemption seen on its way serves nobody else.
 *
 * @throws InvalidInviteCodeError, InviteCodeError, InviteExpiredError, InviteKeyUsedError, InviteNotFoundError
 * @throws InviteNotOpenError when it was redeemed, taken back or never registered.
 * @throws AlreadyInvitedError when the passport was invited before, InviteOrderError when it is not younger than the inviter's.
 * @throws PassportLeftError when the inviter gave up theirs, PassportRequiredError without one of one's own.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await redeemInvite(client, { code: parseInviteCode(text) });
 */
export async function redeemInvite(
  client: AuraClient,
  { code, account }: RedeemInviteParameters,
): Promise<RedeemInviteReturnType> {
  const signer = findSigner(client, account).account;
  const redeemer = typeof signer === "string" ? signer : signer.address;
  const { inviterId, key, signature, batch } = await signInviteRedemption(client, { code, redeemer });
  const call = { contract: "Invites", abi: invitesAbi, account } as const;
  return batch === undefined
    ? writeContract(client, { ...call, functionName: "redeem", args: [inviterId, key, signature] })
    : writeContract(client, {
        ...call,
        functionName: "redeemFromBatch",
        args: [batch.batchId, key, batch.proof, signature],
      });
}
