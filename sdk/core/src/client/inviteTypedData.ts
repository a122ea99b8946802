import type { Address, TypedDataDefinition } from "viem";

import type { InviteAcceptanceTerms } from "../types/Invite.ts";
import type { AuraClient } from "./createAuraClient.ts";

type Where = Pick<AuraClient, "chain" | "deployment">;

const redemption = {
  Redemption: [
    { name: "inviterId", type: "uint256" },
    { name: "redeemer", type: "address" },
  ],
} as const;

const acceptance = {
  Acceptance: [
    { name: "inviterId", type: "uint256" },
    { name: "key", type: "address" },
    { name: "redeemer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

const admission = {
  Admission: [
    { name: "tickets", type: "address" },
    { name: "eventId", type: "uint256" },
    { name: "account", type: "address" },
  ],
} as const;

function domain(
  { chain, deployment }: Where,
  contract: "Invites" | "InviteGate",
): { name: string; version: string; chainId: number; verifyingContract: Address } {
  const { address } = deployment.contracts[contract];
  return { name: `Aura ${contract}`, version: "1", chainId: chain.id, verifyingContract: address };
}

/** The EIP-712 data that an invite's key signs. */
export function redemptionTypedData(
  where: Where,
  message: { inviterId: bigint; redeemer: Address },
): TypedDataDefinition<typeof redemption, "Redemption"> {
  return { domain: domain(where, "Invites"), types: redemption, primaryType: "Redemption", message };
}

/** The EIP-712 data that a redeemer signs for somebody else to submit. */
export function acceptanceTypedData(
  where: Where,
  message: InviteAcceptanceTerms,
): TypedDataDefinition<typeof acceptance, "Acceptance"> {
  return { domain: domain(where, "Invites"), types: acceptance, primaryType: "Acceptance", message };
}

/** The EIP-712 data that the key of a code signs at a gate. */
export function admissionTypedData(
  where: Where,
  message: { tickets: Address; eventId: bigint; account: Address },
): TypedDataDefinition<typeof admission, "Admission"> {
  return { domain: domain(where, "InviteGate"), types: admission, primaryType: "Admission", message };
}
