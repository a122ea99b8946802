import type { BadgeType, Issuer } from "../../types/Badge.ts";
import { badgeCategories } from "../../types/Profile.ts";
import { address, big, count, flag, object, oneOf, text, type Decoder } from "../decoders.ts";

export const badgeTypeSelection =
  "badgeType category provider validity supplyCap supply name uri issuer { id name accredited }";

const fields = object({ id: address, name: text, accredited: flag });

const decodeIssuer: Decoder<Issuer> = (value, path) => {
  const { id, name, accredited } = fields(value, path);
  return { account: id, name, accredited };
};

export const decodeBadgeType: Decoder<BadgeType> = object({
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
