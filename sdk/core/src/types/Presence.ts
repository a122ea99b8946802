import type { Address, Hex } from "viem";

import type { AdmissionRefusal } from "./AdmissionRefusal.ts";

/** What a ticket's holder signs at the door, field by field as the contract's struct. */
export type Presence = {
  readonly ticketId: bigint;
  /** Who holds the ticket and signs. */
  readonly holder: Address;
  /** When it is signed, in seconds since the Unix epoch; a few less than the device says, since clocks differ. */
  readonly issuedAt: number;
};

/** A presence with its holder's EIP-712 signature: what a code at the door says. */
export type SignedPresence = Presence & { readonly signature: Hex };

/** Why a scanner does not let a presence in: what can be told without the chain. */
export type PresenceRefusal = Extract<AdmissionRefusal, "NotHolder" | "Stale" | "Future" | "BadSignature">;
