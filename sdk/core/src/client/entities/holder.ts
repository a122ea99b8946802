import type { Address } from "viem";

import type {
  AttenderFragment,
  GivenVouchFragment,
  HolderFragment,
  ProfileAttendanceFragment,
  ProfileBadgeFragment,
} from "../../generated/documents.ts";
import type { Passport } from "../../types/Passport.ts";
import { badgeCategories, type Attendance, type ProfileBadge } from "../../types/Profile.ts";
import {
  address,
  big,
  both,
  count,
  flag,
  int,
  list,
  mapped,
  nullable,
  object,
  oneOf,
  present,
  text,
  type Decoder,
} from "../decoders.ts";
import { decodePassport } from "./passport.ts";

/** A vouch as its voucher's passport lists it, given or taken back. */
export type GivenVouch = {
  /** Id of the passport that it is for. */
  readonly to: Address;
  readonly weight: number;
  readonly active: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** A passport with its badges and the vouches of its holder; a list as long as a page may go on. */
export type Holder = Passport & {
  readonly badges: readonly ProfileBadge[];
  readonly vouchesGiven: readonly GivenVouch[];
  /** What it redeemed; `inviter` is a passport. */
  readonly invitation: { readonly inviter: { readonly id: Address }; readonly redeemedAt: number } | null;
};

/** An account that attended events and holds or held a passport; a list as long as {@link ATTENDANCE_LIMIT} may go on. */
export type Attender = {
  readonly id: Address;
  readonly passport: { readonly id: Address };
  readonly attendances: readonly Attendance[];
};

/** Most attendances that the document asks for inside an account. */
export const ATTENDANCE_LIMIT = 100;

export const decodeProfileBadge: Decoder<ProfileBadge, ProfileBadgeFragment> = mapped(
  object({
    value: big,
    issuedAt: count,
    expiresAt: count,
    burned: flag,
    revoked: flag,
    revokedReason: nullable(int),
    revokedAt: nullable(count),
    badgeType: object({
      badgeType: big,
      category: oneOf(badgeCategories),
      provider: text,
      issuer: object({ id: address, accredited: flag }),
    }),
  }),
  ({ badgeType: { issuer, ...type }, ...badge }) => ({
    ...type,
    issuer: issuer.id,
    accredited: issuer.accredited,
    ...badge,
  }),
);

export const decodeGivenVouch: Decoder<GivenVouch, GivenVouchFragment> = mapped(
  object({ account: object({ id: address }), weight: int, active: flag, createdAt: count, updatedAt: count }),
  ({ account, ...vouch }) => ({ to: account.id, ...vouch }),
);

export const decodeAttendance: Decoder<Attendance, ProfileAttendanceFragment> = mapped(
  object({ event: object({ eventId: big, organiser: address }), attendedAt: count }),
  ({ event, attendedAt }) => ({ ...event, attendedAt }),
);

export const decodeAttender: Decoder<Attender, AttenderFragment> = object({
  id: address,
  passport: present(object({ id: address })),
  attendances: list(decodeAttendance),
});

export const decodeHolder: Decoder<Holder, HolderFragment> = both(
  decodePassport,
  object({
    badges: list(decodeProfileBadge),
    vouchesGiven: list(decodeGivenVouch),
    // An invite that was redeemed has a time.
    invitation: nullable(object({ inviter: object({ id: address }), redeemedAt: present(count) })),
  }),
);
