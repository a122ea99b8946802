import type { Address } from "viem";

/** What is looked for, in the order that signals are listed in. */
export const fraudKinds = ["vouch-ring", "burst-mint", "attendance-farm", "funding-cluster"] as const;

export type FraudKind = (typeof fraudKinds)[number];

/** Accounts that vouch for each other, and hardly anybody else for them. */
export type VouchRingEvidence = {
  /** Vouches inside the group. */
  readonly vouches: number;
  /** Those vouches in basis points of all that the group has room for. */
  readonly density: number;
  /** The part of what is given to the group that comes from outside, in basis points. */
  readonly outsideShare: number;
};

/** Badges of one issuer to one wallet, or to many fresh wallets, within a short time. */
export type BurstMintEvidence = {
  readonly issuer: Address;
  /** First and last mint, in seconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
  /** Mints by the issuer to these accounts from first to last. */
  readonly mints: number;
  /** The most within one window: badges of one wallet, or fresh wallets. */
  readonly peak: number;
};

/** Fresh accounts that came through the door together, again and again. */
export type AttendanceFarmEvidence = {
  /** Events that members attended together, in rising order. */
  readonly events: readonly bigint[];
  /** First and last of these check-ins, in seconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
};

/** Fresh accounts that were first paid by the same hand. */
export type FundingClusterEvidence = {
  /** Who paid them first, in the order of addresses. */
  readonly funders: readonly Address[];
  /** First and last of these payments, in seconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
  /** The least and the greatest of them, in the unit given. */
  readonly least: bigint;
  readonly greatest: bigint;
};

/**
 * A pattern that fraud leaves, with what it was seen by. A reason to look and to lend less, not a proof.
 *
 * `accounts` are in the order of addresses; `severity` is 0 to 1000: 500 at the threshold, 1000 far beyond it.
 */
export type FraudSignal = { readonly accounts: readonly Address[]; readonly severity: number } & (
  | { readonly kind: "vouch-ring"; readonly evidence: VouchRingEvidence }
  | { readonly kind: "burst-mint"; readonly evidence: BurstMintEvidence }
  | { readonly kind: "attendance-farm"; readonly evidence: AttendanceFarmEvidence }
  | { readonly kind: "funding-cluster"; readonly evidence: FundingClusterEvidence }
);
