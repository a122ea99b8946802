import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { redemptionTypedData } from "../client/inviteTypedData.ts";
import type { InvalidAddressError, InvalidInviteCodeError } from "../errors/client.ts";
import type { InviteCode, InviteRedemption } from "../types/Invite.ts";
import { inviteKeyOf } from "../invites/inviteKeyOf.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

export type SignInviteRedemptionParameters = {
  code: InviteCode;
  /** Whom the invite shall serve. */
  redeemer: Address;
};

/** What `redeemInviteFor` submits; of no use to anybody but the redeemer. */
export type SignInviteRedemptionReturnType = InviteRedemption;

export type SignInviteRedemptionErrorType = InvalidAddressError | InvalidInviteCodeError;

/**
 * Signs with an invite code over who redeems it, on this device: neither a wallet nor a network is asked.
 *
 * @throws InvalidInviteCodeError, InvalidAddressError
 * @example
 * const redemption = await signInviteRedemption(client, { code: parseInviteCode(code), redeemer: account });
 */
export async function signInviteRedemption(
  client: Pick<AuraClient, "chain" | "deployment">,
  { code: { inviterId, privateKey, batch }, redeemer }: SignInviteRedemptionParameters,
): Promise<SignInviteRedemptionReturnType> {
  const data = redemptionTypedData(client, { inviterId, redeemer: checkedAddress(redeemer) });
  const account = inviteKeyOf(privateKey);
  return { inviterId, key: account.address, signature: await account.signTypedData(data), batch };
}
