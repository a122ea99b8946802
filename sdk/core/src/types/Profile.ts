import type { Address } from "viem";

/** What a badge says something about, in the order of the contract's enum. */
export const badgeCategories = ["Humanity", "Social", "OnChain", "Event", "Work", "Custom"] as const;

export type BadgeCategory = (typeof badgeCategories)[number];

/** A badge as the scoring reads it. Times are seconds since the Unix epoch (uint40, so numbers). */
export type ProfileBadge = {
  /** Token id, a uint256. */
  readonly badgeType: bigint;
  readonly category: BadgeCategory;
  /** The type's ASCII label, such as "github"; empty when it has none. */
  readonly provider: string;
  readonly issuer: Address;
  /** Whether the issuer is accredited at the block. */
  readonly accredited: boolean;
  /** A uint64 in the provider's unit. */
  readonly value: bigint;
  readonly issuedAt: number;
  /** First second at which it no longer counts; 0 for never. */
  readonly expiresAt: number;
  readonly burned: boolean;
  readonly revoked: boolean;
};

/** A vouch. `weight` is 1 to 10,000. */
export type Vouch = {
  readonly voucher: Address;
  readonly account: Address;
  readonly weight: number;
};

/** Everything public about a passport holder at one block, as the scoring reads it. */
export type Profile = {
  /** The passport's token id: its first account as an integer, 160 bits. */
  readonly passportId: bigint;
  /** Who holds the passport. */
  readonly account: Address;
  /** Whether the holder gave its passport up: its place in the profile tree stays empty. */
  readonly left: boolean;
  /** Poseidon of the identity's public key, a field element from 1. */
  readonly commitment: bigint;
  /** Place in the order of registration, from 0: the leaf's place in the profile tree. */
  readonly index: number;
  /** Seconds since the Unix epoch. */
  readonly registeredAt: number;
  readonly badges: readonly ProfileBadge[];
  /** Active vouches given or received; the same one may appear with both parties and counts once. */
  readonly vouches: readonly Vouch[];
};
