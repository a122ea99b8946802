import type { AuraClient, Voucher } from "@aura-protocol/sdk";
import { getVoucherNonce, signVoucher } from "@aura-protocol/sdk/actions";
import { createWalletClient, http, type Address } from "viem";

import { DEMO_CHAIN_ID } from "../config/app-config.ts";
import type { SignedVoucher } from "../lib/voucher-link.ts";
import { demoAccount } from "./demo-accounts.ts";

/** Place in the test mnemonic of the issuer of each badge type of the demo world, by type. */
const ISSUERS = [4, 5, 5, 6, 6, 7, 7, 7, 7] as const;
/** What the demo's issuers attest, by type; types beyond the list get 1. */
const VALUES = [100n, 100n, 100n, 5_000n, 10_000n] as const;
const GOOD_FOR_MS = 30 * 86_400_000;

/**
 * Signs a voucher as the demo's issuer of `badgeType` would after checking the person; here everybody passes.
 * The keys are public: nothing signed with them is worth anything beyond the local chain.
 */
export async function demoVoucher(
  client: AuraClient,
  { badgeType, account }: { badgeType: bigint; account: Address },
): Promise<SignedVoucher> {
  const index = ISSUERS[Number(badgeType)] ?? ISSUERS[ISSUERS.length - 1];
  if (client.chain.id !== DEMO_CHAIN_ID || index === undefined) {
    throw new Error("The demo's issuers sign on the local chain only");
  }
  const wallet = createWalletClient({
    account: demoAccount(index),
    chain: client.chain,
    transport: http(client.chain.rpcUrls.default.http[0]),
  });
  const voucher: Voucher = {
    badgeType,
    account,
    value: VALUES[Number(badgeType)] ?? 1n,
    nonce: await getVoucherNonce(client, { badgeType, account }),
    deadline: Math.floor((Date.now() + GOOD_FOR_MS) / 1000),
  };
  return { voucher, signature: await signVoucher({ ...client, wallet }, { voucher }) };
}
