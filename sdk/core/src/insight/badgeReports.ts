import { badgeFeatures } from "../reputation/badgeFeatures.ts";
import { exclusionOf } from "../reputation/exclusionOf.ts";
import { precedenceOf, type PrecedenceRule } from "./precedenceOf.ts";
import { uniqueBadges } from "../reputation/uniqueBadges.ts";
import type { ExclusionReason } from "../types/Explanation.ts";
import type { FeatureName } from "../types/Features.ts";
import type { ProfileBadge } from "../types/Profile.ts";

/** What became of a badge in the scoring. */
export type BadgeReport =
  /** It counts. `sets` names the features whose value it gives: empty but for the count where another one gives more. */
  | { readonly status: "counts"; readonly badge: ProfileBadge; readonly sets: readonly FeatureName[] }
  /** It stands for its type and does not count. */
  | { readonly status: "excluded"; readonly badge: ProfileBadge; readonly reason: ExclusionReason }
  /**
   * Another badge of its type stands. `rule` is what decided: "issuedAt" means that the other one is newer, all else
   * that the two were issued at once and the other one counts for less; null that they are the same.
   */
  | {
      readonly status: "dropped";
      readonly badge: ProfileBadge;
      readonly by: ProfileBadge;
      readonly rule: PrecedenceRule | null;
    };

/**
 * Says of every badge whether it counts, and if not, why: revoked, burned, expired, of an issuer without accreditation,
 * or dropped because another badge of its type stands.
 *
 * @param parameters.badges All badges of the wallet, in any order.
 * @param parameters.timestamp The block's, in seconds since the Unix epoch.
 * @returns In rising order of types; of one type the badge that stands first.
 * @example
 * const dropped = badgeReports({ badges: profile.badges, timestamp }).filter(({ status }) => status === "dropped");
 */
export function badgeReports({
  badges,
  timestamp,
}: {
  badges: readonly ProfileBadge[];
  timestamp: number;
}): BadgeReport[] {
  const standing = uniqueBadges(badges);
  const counting = standing.filter((badge) => exclusionOf(badge, timestamp) === null);
  return standing.flatMap((badge) => {
    const reason = exclusionOf(badge, timestamp);
    const report: BadgeReport =
      reason === null
        ? { status: "counts", badge, sets: featuresSet(badge, counting) }
        : { status: "excluded", badge, reason };
    return [report, ...droppedFor(badge, badges)];
  });
}

function featuresSet(badge: ProfileBadge, counting: readonly ProfileBadge[]): FeatureName[] {
  const greatest = badgeFeatures(badge).filter(
    (feature) =>
      badge.value > 0n &&
      counting
        .filter((other) => badgeFeatures(other).includes(feature))
        .every(({ value }) => value <= badge.value),
  );
  return ["badge_count", ...greatest];
}

function droppedFor(stands: ProfileBadge, badges: readonly ProfileBadge[]): BadgeReport[] {
  const ofType = badges.filter(({ badgeType }) => badgeType === stands.badgeType).sort(byPrecedence);
  return ofType.slice(1).map((badge) => ({
    status: "dropped",
    badge,
    by: stands,
    rule: precedenceOf(stands, badge)?.rule ?? null,
  }));
}

function byPrecedence(one: ProfileBadge, other: ProfileBadge): number {
  const difference = precedenceOf(one, other);
  if (difference === null) return 0;
  return difference.stands === one ? -1 : 1;
}
