import type { TypedDataDefinition } from "viem";

import type { Voucher } from "../types/Badge.ts";
import type { AuraClient } from "./createAuraClient.ts";

const types = {
  Voucher: [
    { name: "badgeType", type: "uint256" },
    { name: "account", type: "address" },
    { name: "value", type: "uint64" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint40" },
  ],
} as const;

/** The EIP-712 data that an issuer signs. */
export function voucherTypedData(
  { chain, deployment }: Pick<AuraClient, "chain" | "deployment">,
  voucher: Voucher,
): TypedDataDefinition<typeof types, "Voucher"> {
  const verifyingContract = deployment.contracts.Badges.address;
  return {
    domain: { name: "Aura Badges", version: "1", chainId: chain.id, verifyingContract },
    types,
    primaryType: "Voucher",
    message: voucher,
  };
}
