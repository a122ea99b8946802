import type { BadgeFragment } from "../../generated/documents.ts";
import type { Badge } from "../../types/Badge.ts";
import { address, big, count, flag, int, mapped, nullable, object, type Decoder } from "../decoders.ts";
import { decodeBadgeType } from "./badgeType.ts";

export const decodeBadge: Decoder<Badge, BadgeFragment> = mapped(
  object({
    account: address,
    badgeType: decodeBadgeType,
    value: big,
    issuedAt: count,
    expiresAt: count,
    burned: flag,
    revoked: flag,
    revokedReason: nullable(int),
    revokedAt: nullable(count),
  }),
  ({ badgeType, ...badge }) => ({ ...badge, type: badgeType }),
);
