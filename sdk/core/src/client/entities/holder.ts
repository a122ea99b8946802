import type { Address } from "viem";

import type { GivenVouchFragment, HolderFragment, ProfileBadgeFragment } from "../../generated/documents.ts";
import type { Passport } from "../../types/Passport.ts";
import { badgeCategories, type ProfileBadge } from "../../types/Profile.ts";
import {
  address,
  big,
  both,
  count,
  flag,
  int,
  list,
  mapped,
  object,
  oneOf,
  text,
  type Decoder,
} from "../decoders.ts";
import { decodePassport } from "./passport.ts";

/** A vouch as its voucher's passport lists it. */
export type GivenVouch = {
  /** Id of the passport that it is for. */
  readonly to: Address;
  readonly weight: number;
};

/** A passport with its badges and the vouches that its holder gives; a list as long as a page may go on. */
export type Holder = Passport & {
  readonly badges: readonly ProfileBadge[];
  readonly vouchesGiven: readonly GivenVouch[];
};

export const decodeProfileBadge: Decoder<ProfileBadge, ProfileBadgeFragment> = mapped(
  object({
    value: big,
    issuedAt: count,
    expiresAt: count,
    burned: flag,
    revoked: flag,
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
  object({ account: object({ id: address }), weight: int }),
  ({ account, weight }) => ({ to: account.id, weight }),
);

export const decodeHolder: Decoder<Holder, HolderFragment> = both(
  decodePassport,
  object({ badges: list(decodeProfileBadge), vouchesGiven: list(decodeGivenVouch) }),
);
