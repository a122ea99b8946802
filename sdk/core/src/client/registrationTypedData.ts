import type { Address, TypedDataDefinition } from "viem";

import type { AuraClient } from "./createAuraClient.ts";

const types = {
  Registration: [
    { name: "account", type: "address" },
    { name: "commitment", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The EIP-712 data that an account signs to have its passport registered by another. */
export function registrationTypedData(
  { chain, deployment }: Pick<AuraClient, "chain" | "deployment">,
  message: { account: Address; commitment: bigint; deadline: bigint },
): TypedDataDefinition<typeof types, "Registration"> {
  const verifyingContract = deployment.contracts.Passport.address;
  return {
    domain: { name: "Aura Passport", version: "1", chainId: chain.id, verifyingContract },
    types,
    primaryType: "Registration",
    message,
  };
}
