import type { AuraClient, Voucher } from "@aura-protocol/sdk";
import { getVoucherNonce, signVoucher } from "@aura-protocol/sdk/actions";
import type { Address, Hex } from "viem";

const HOUR = 3_600;

/** A voucher that serves once, within an hour: the holder pays for the minting. `client` has the issuer's wallet. */
export async function issueVoucher(
  client: AuraClient,
  { account, badgeType, value }: { account: Address; badgeType: bigint; value: bigint },
): Promise<{ voucher: Voucher; signature: Hex }> {
  const nonce = await getVoucherNonce(client, { badgeType, account });
  const { timestamp } = await client.public.getBlock();
  const voucher = { badgeType, account, value, nonce, deadline: Number(timestamp) + HOUR };
  return { voucher, signature: await signVoucher(client, { voucher }) };
}
