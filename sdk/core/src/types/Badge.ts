import type { Address } from "viem";

import type { BadgeCategory } from "./Profile.ts";

/** Who defines badge types. Only badges of accredited issuers count towards reputation. */
export type Issuer = {
  readonly account: Address;
  readonly name: string;
  readonly accredited: boolean;
};

/** What an issuer defined. */
export type BadgeType = {
  /** Token id: below 248 for types that proofs can name. */
  readonly badgeType: bigint;
  readonly issuer: Issuer;
  readonly category: BadgeCategory;
  /** ASCII label that tells a formula how to read values, such as "github"; empty when there is none. */
  readonly provider: string;
  /** Seconds from minting to expiry; 0 for never. */
  readonly validity: number;
  /** Most accounts that ever get one; 16,777,215 for no cap. */
  readonly supplyCap: number;
  /** Accounts that ever got one. */
  readonly supply: number;
  readonly name: string;
  readonly uri: string;
};

/** A badge that an account holds or held. Times are seconds since the Unix epoch. */
export type Badge = {
  readonly account: Address;
  readonly type: BadgeType;
  /** What the issuer attests, in the provider's unit. */
  readonly value: bigint;
  readonly issuedAt: number;
  /** First second at which it no longer counts; 0 for never. */
  readonly expiresAt: number;
  /** Whether the holder gave it up; for good. */
  readonly burned: boolean;
  readonly revoked: boolean;
  /** One of `revocationReasons` or a code of the issuer's own; null while the badge is not revoked, 0 when no reason was given. */
  readonly revokedReason: number | null;
  readonly revokedAt: number | null;
};

/** What an issuer signs so that somebody else can mint a badge. */
export type Voucher = {
  readonly badgeType: bigint;
  /** Who receives it. */
  readonly account: Address;
  /** A uint64 in the provider's unit. */
  readonly value: bigint;
  /** How often the account had received the type before, from 0: a voucher serves once. */
  readonly nonce: bigint;
  /** Last second at which it is accepted, since the Unix epoch. */
  readonly deadline: number;
};
