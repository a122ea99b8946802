import type { BadgeTypeFragment, IssuerFragment } from "../../generated/documents.ts";
import type { BadgeType, Issuer } from "../../types/Badge.ts";
import { badgeCategories } from "../../types/Profile.ts";
import { address, big, count, flag, mapped, object, oneOf, text, type Decoder } from "../decoders.ts";

const decodeIssuer: Decoder<Issuer, IssuerFragment> = mapped(
  object({ id: address, name: text, accredited: flag }),
  ({ id, name, accredited }) => ({ account: id, name, accredited }),
);

export const decodeBadgeType: Decoder<BadgeType, BadgeTypeFragment> = object({
  badgeType: big,
  issuer: decodeIssuer,
  category: oneOf(badgeCategories),
  provider: text,
  validity: count,
  supplyCap: count,
  supply: count,
  name: text,
  uri: text,
});
