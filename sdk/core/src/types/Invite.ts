import type { Address, Hex } from "viem";

/** A key pair whose private key is the code. */
export type InviteKey = {
  readonly privateKey: Hex;
  /** Its address: what is registered. */
  readonly key: Address;
};

/** What is handed over, in a link or an image: whoever has it redeems it. */
export type InviteCode = {
  /** Passport that invites. */
  readonly inviterId: bigint;
  readonly privateKey: Hex;
  /** Where the invite is one of a batch. */
  readonly batch?: { readonly batchId: bigint; readonly proof: readonly Hex[] } | undefined;
};

/** A code's signature over who redeems it: worth nothing to anybody else. */
export type InviteRedemption = {
  readonly inviterId: bigint;
  readonly key: Address;
  readonly signature: Hex;
  readonly batch?: { readonly batchId: bigint; readonly proof: readonly Hex[] } | undefined;
};

/** What a redeemer agrees to, for somebody else to submit. */
export type InviteAcceptanceTerms = {
  readonly inviterId: bigint;
  readonly key: Address;
  readonly redeemer: Address;
  /** Last second at which it is accepted, since the Unix epoch. */
  readonly deadline: bigint;
};

/** What becomes of an invite. */
export const inviteStatuses = ["Open", "Redeemed", "Revoked"] as const;

export type InviteStatus = (typeof inviteStatuses)[number];

/** An invite as the subgraph knows it. Times are seconds since the Unix epoch. */
export type Invite = {
  /** Id of the inviter's passport. */
  readonly inviter: Address;
  readonly key: Address;
  /** Null when it was registered alone. */
  readonly batchId: bigint | null;
  readonly expiresAt: number;
  readonly status: InviteStatus;
  /** Id of the passport that redeemed it; null while none did. */
  readonly invitee: Address | null;
  readonly createdAt: number;
  readonly redeemedAt: number | null;
  readonly revokedAt: number | null;
};

/** Invites registered at once. Times are seconds since the Unix epoch. */
export type InviteBatch = {
  /** Counts up from 1. */
  readonly batchId: bigint;
  /** Id of the inviter's passport. */
  readonly inviter: Address;
  readonly root: Hex;
  /** Most redemptions. */
  readonly count: number;
  readonly redeemed: number;
  readonly expiresAt: number;
  readonly revoked: boolean;
  readonly createdAt: number;
};
