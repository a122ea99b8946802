import type { TypedDataDefinition } from "viem";

import type { AdmissionList } from "../types/Admission.ts";
import type { Presence } from "../types/Presence.ts";
import type { AuraClient } from "./createAuraClient.ts";

const presenceTypes = {
  Presence: [
    { name: "ticketId", type: "uint256" },
    { name: "holder", type: "address" },
    { name: "issuedAt", type: "uint40" },
  ],
} as const;

const listTypes = {
  AdmissionList: [
    { name: "eventId", type: "uint256" },
    { name: "ticketIds", type: "uint256[]" },
    { name: "deadline", type: "uint40" },
  ],
} as const;

function domain({ chain, deployment }: Pick<AuraClient, "chain" | "deployment">): {
  name: string;
  version: string;
  chainId: number;
  verifyingContract: `0x${string}`;
} {
  const { address } = deployment.contracts.CheckIn;
  return { name: "Aura CheckIn", version: "1", chainId: chain.id, verifyingContract: address };
}

/** The contract's struct alone, of a presence that may carry its signature. */
export function presenceOf({ ticketId, holder, issuedAt }: Presence): Presence {
  return { ticketId, holder, issuedAt };
}

/** The EIP-712 data that a ticket's holder signs at the door. */
export function presenceTypedData(
  client: Pick<AuraClient, "chain" | "deployment">,
  presence: Presence,
): TypedDataDefinition<typeof presenceTypes, "Presence"> {
  const message = presenceOf(presence);
  return { domain: domain(client), types: presenceTypes, primaryType: "Presence", message };
}

/** The EIP-712 data that an organiser signs. */
export function admissionListTypedData(
  client: Pick<AuraClient, "chain" | "deployment">,
  message: AdmissionList,
): TypedDataDefinition<typeof listTypes, "AdmissionList"> {
  return { domain: domain(client), types: listTypes, primaryType: "AdmissionList", message };
}
