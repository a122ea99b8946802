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
  /** Code given at revocation, 0 to 255: see `revocationReasons`; null or left out while it is not revoked. */
  readonly revokedReason?: number | null;
  /** Null or left out while it is not revoked. */
  readonly revokedAt?: number | null;
};

/**
 * A vouch. `weight` is 1 to 10,000. Times are seconds since the Unix epoch; a vouch without them counts for no activity, and
 * the network of trust, where vouches fade, refuses it.
 */
export type Vouch = {
  readonly voucher: Address;
  readonly account: Address;
  readonly weight: number;
  /** When it was first given. */
  readonly createdAt?: number;
  /** When it was last changed. */
  readonly updatedAt?: number;
};

/** A vouch that was taken back: its `weight` is 0, and `updatedAt` says when. */
export type WithdrawnVouch = Required<Vouch>;

/** That a passport holder was at an event. */
export type Attendance = {
  readonly eventId: bigint;
  readonly organiser: Address;
  /** Time of entry, in seconds since the Unix epoch. */
  readonly attendedAt: number;
};

/** A redeemed invite, as the one who redeemed it sees it. */
export type Invitation = {
  readonly inviter: Address;
  /** Seconds since the Unix epoch. */
  readonly redeemedAt: number;
};

/** A redeemed invite, as the one who gave it sees it. */
export type RedeemedInvite = {
  readonly invitee: Address;
  /** Seconds since the Unix epoch. */
  readonly redeemedAt: number;
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
  /** Vouches that the holder gave and took back; none by default. */
  readonly withdrawnVouches?: readonly WithdrawnVouch[];
  /** Events that the holder was at, by any account that held the passport; none by default. */
  readonly attendances?: readonly Attendance[];
  /** Whose invite the holder redeemed; null, the default, for nobody's. */
  readonly invitedBy?: Invitation | null;
  /** Invites of the holder that others redeemed; none by default. */
  readonly invites?: readonly RedeemedInvite[];
};
