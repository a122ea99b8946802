import type { Address } from "viem";

import { badgeCategories, type ProfileBadge } from "../../types/Profile.ts";
import { address, big, count, flag, list, object, oneOf, text, type Decoder } from "../decoders.ts";
import { decodePassport, passportSelection } from "./passport.ts";

/** Most entities graph-node gives in a nested list, too. */
export const NESTED_SIZE = 1000;

export const profileBadgeSelection =
  "value issuedAt expiresAt burned revoked badgeType { badgeType category provider issuer { id accredited } }";

export const givenVouchSelection = "account { id } weight";

/** Everything that scoring reads of a passport, in one selection; lists of {@link NESTED_SIZE} may go on. */
export const holderSelection =
  `${passportSelection} ` +
  `badges(first: ${NESTED_SIZE}, orderBy: id) { ${profileBadgeSelection} } ` +
  `vouchesGiven(first: ${NESTED_SIZE}, orderBy: id, where: { active: true }) { ${givenVouchSelection} }`;

/** A vouch as its voucher's passport lists it. */
export type GivenVouch = {
  /** Id of the passport that it is for. */
  readonly to: Address;
  readonly weight: number;
};

const badgeFields = object({
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
});

export const decodeProfileBadge: Decoder<ProfileBadge> = (value, path) => {
  const { badgeType: type, ...badge } = badgeFields(value, path);
  const { badgeType, category, provider, issuer } = type;
  const { id, accredited } = issuer;
  return { badgeType, category, provider, issuer: id, accredited, ...badge };
};

const vouchFields = object({ account: object({ id: address }), weight: count });

export const decodeGivenVouch: Decoder<GivenVouch> = (value, path) => {
  const { account, weight } = vouchFields(value, path);
  return { to: account.id, weight };
};

const nested = object({ badges: list(decodeProfileBadge), vouchesGiven: list(decodeGivenVouch) });

/** A passport with its badges and the vouches that its holder gives. */
export type Holder = ReturnType<typeof decodeHolder>;

export function decodeHolder(
  value: unknown,
  path: string,
): ReturnType<typeof decodePassport> & ReturnType<typeof nested> {
  return { ...decodePassport(value, path), ...nested(value, path) };
}
