import type { Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import { signTypedData } from "../client/signTypedData.ts";
import type { Voucher } from "../types/Badge.ts";

export type SignVoucherParameters = AccountParameter & {
  voucher: Voucher;
};

/** EIP-712 signature. */
export type SignVoucherReturnType = Hex;

export type SignVoucherErrorType = RequireWalletErrorType;

const types = {
  Voucher: [
    { name: "badgeType", type: "uint256" },
    { name: "account", type: "address" },
    { name: "value", type: "uint64" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint40" },
  ],
} as const;

/**
 * Signs the permission to mint one badge to one account. The signing account must be the type's issuer, or the voucher
 * is worth nothing. Sends no transaction.
 *
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const voucher = { badgeType: 0n, account: holder, value: 100n, nonce: 1n, deadline: 1_900_000_000 };
 * const signature = await signVoucher(client, { voucher });
 */
export async function signVoucher(
  client: AuraClient,
  { voucher, ...signer }: SignVoucherParameters,
): Promise<SignVoucherReturnType> {
  const verifyingContract = client.deployment.contracts.Badges.address;
  const domain = { name: "Aura Badges", version: "1", chainId: client.chain.id, verifyingContract };
  return signTypedData(client, {
    data: { domain, types, primaryType: "Voucher", message: voucher },
    ...signer,
  });
}
