import type { Badge } from "../../types/Badge.ts";
import { address, big, count, flag, nullable, object, type Decoder } from "../decoders.ts";
import { badgeTypeSelection, decodeBadgeType } from "./badgeType.ts";

export const badgeSelection = `account value issuedAt expiresAt burned revoked revokedReason revokedAt badgeType { ${badgeTypeSelection} }`;

const fields = object({
  account: address,
  badgeType: decodeBadgeType,
  value: big,
  issuedAt: count,
  expiresAt: count,
  burned: flag,
  revoked: flag,
  revokedReason: nullable(count),
  revokedAt: nullable(count),
});

export const decodeBadge: Decoder<Badge> = (value, path) => {
  const { badgeType, ...badge } = fields(value, path);
  return { ...badge, type: badgeType };
};
