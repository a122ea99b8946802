import type { Address, Hex, TypedDataDomain } from "viem";
import type { LocalAccount } from "viem/accounts";

/** What an issuer signs; see `IBadges.Voucher`. */
export interface Voucher {
  readonly badgeType: bigint;
  readonly account: Address;
  readonly value: bigint;
  /** How often the account received the type before; 0 at first. */
  readonly nonce: bigint;
  /** Last second at which the voucher is accepted. */
  readonly deadline: number;
}

/** Typed as a wallet would be asked, independently of the contract. */
export const voucherTypes = {
  Voucher: [
    { name: "badgeType", type: "uint256" },
    { name: "account", type: "address" },
    { name: "value", type: "uint64" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint40" },
  ],
} as const;

/** The domain of the Badges contract at an address. */
export function badgesDomain(verifyingContract: Address, chainId = 31337): TypedDataDomain {
  return { name: "Aura Badges", version: "1", chainId, verifyingContract };
}

/** Signs a voucher as a wallet does. */
export function signVoucher(issuer: LocalAccount, domain: TypedDataDomain, voucher: Voucher): Promise<Hex> {
  return issuer.signTypedData({ domain, types: voucherTypes, primaryType: "Voucher", message: voucher });
}
