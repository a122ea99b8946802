import { keccak256, parseEther, toHex, type Hex } from "viem";

import { badgeIds } from "./badge-types.ts";

/** Acts of the demo world's last day. Numbers called after accounts are places in the test mnemonic. */
export type Epilogue =
  | { readonly kind: "signal key"; readonly account: number }
  | { readonly kind: "voucher cancellation"; readonly type: number; readonly account: number }
  | { readonly kind: "invite"; readonly inviter: number; readonly code: Hex }
  | {
      readonly kind: "redemption";
      readonly inviter: number;
      readonly code: Hex;
      readonly invitee: number;
    }
  | {
      readonly kind: "seat approval";
      readonly event: number;
      readonly serial: number;
      readonly holder: number;
    }
  | {
      readonly kind: "seat";
      readonly event: number;
      readonly serial: number;
      readonly holder: number;
      readonly commitment: bigint;
    }
  | { readonly kind: "seat flush"; readonly event: number; readonly commitments: readonly bigint[] }
  | {
      readonly kind: "listing";
      readonly event: number;
      readonly serial: number;
      readonly seller: number;
      readonly price: bigint;
    }
  | {
      readonly kind: "resale";
      readonly event: number;
      readonly serial: number;
      readonly buyer: number;
      readonly price: bigint;
    };

const WORKSHOP = 1;
const SUMMIT = 2;

/** Who exchanges a ticket to the workshop for an anonymous seat: neither came yet. */
const seated = [
  { event: WORKSHOP, serial: 6, holder: 28, commitment: commitmentOf("first seat") },
  { event: WORKSHOP, serial: 7, holder: 31, commitment: commitmentOf("second seat") },
] as const;

const sold = { event: SUMMIT, serial: 4, price: parseEther("0.21") } as const;
/** Leila invited Greta, and Greta Lucia. */
const invites = [
  { inviter: 14, code: keccak256(toHex("Leila to Greta")), invitee: 33 },
  { inviter: 33, code: keccak256(toHex("Greta to Lucia")), invitee: 35 },
] as const;

/** What the history has one or two of, so that no list of the subgraph's is empty for want of an example. */
export const epilogue: readonly Epilogue[] = [
  { kind: "signal key", account: 10 },
  { kind: "signal key", account: 11 },
  { kind: "voucher cancellation", type: badgeIds.humanity, account: 34 },
  ...invites.map(({ inviter, code }) => ({ kind: "invite" as const, inviter, code })),
  ...invites.map((invite) => ({ kind: "redemption" as const, ...invite })),
  ...seated.map(({ event, serial, holder }) => ({ kind: "seat approval" as const, event, serial, holder })),
  ...seated.map((seat) => ({ kind: "seat" as const, ...seat })),
  { kind: "seat flush", event: WORKSHOP, commitments: seated.map(({ commitment }) => commitment) },
  { kind: "listing", ...sold, seller: 19 },
  { kind: "listing", event: SUMMIT, serial: 5, seller: 29, price: parseEther("0.22") },
  { kind: "resale", ...sold, buyer: 20 },
];

/** A number below the scalar field's order that nobody knows an identity to: nobody needs to enter by these seats. */
function commitmentOf(text: string): bigint {
  return BigInt(keccak256(toHex(text))) >> 8n;
}
