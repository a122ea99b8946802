import { badgeFeatures } from "../reputation/badgeFeatures.ts";
import { exclusionOf } from "../reputation/exclusionOf.ts";
import { uniqueBadges } from "../reputation/uniqueBadges.ts";
import { inputValue } from "../reputation/scoreFeatures.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { ProfileBadge } from "../types/Profile.ts";
import type { BadgeCauseKind, ChangeCause } from "./ChangeCause.ts";

type BadgeCause = Extract<ChangeCause, { kind: BadgeCauseKind }>;

/** The badges of a wallet at a block. */
export type BadgesAt = { readonly badges: readonly ProfileBadge[]; readonly timestamp: number };

/** What happened to each badge type between two blocks, in rising order of types; nothing where nothing did. */
export function badgeCauses(before: BadgesAt, after: BadgesAt): BadgeCause[] {
  const [old, now] = [byType(before), byType(after)];
  const types = [...new Set([...old.keys(), ...now.keys()])].sort((one, other) => (one < other ? -1 : 1));
  return types.flatMap((type) => {
    const [was, is] = [old.get(type), now.get(type)];
    const from = was === undefined ? null : countedValue(was, before.timestamp);
    const to = is === undefined ? null : countedValue(is, after.timestamp);
    const badge = is ?? was;
    if (badge === undefined || from === to) return [];
    const { category, provider, issuer } = badge;
    const kind = kindOf({ was, is, from, to, timestamp: after.timestamp });
    return [{ kind, badgeType: type, category, provider, issuer, from, to }];
  });
}

/** Whether a cause alone explains that a feature went from one value to another. */
export function badgeExplains(cause: BadgeCause, feature: InputName, before: Inputs, after: Inputs): boolean {
  const counted = Number(cause.to !== null) - Number(cause.from !== null);
  const rise = inputValue(after, feature) - inputValue(before, feature);
  if (feature === "badge_count") return counted * rise > 0;
  const moved: readonly InputName[] = badgeFeatures(cause);
  if (rise === 0 || !moved.includes(feature)) return false;
  // The greatest value counts: only a badge above what is left, or was there, can have moved it.
  const least = BigInt(Math.min(inputValue(before, feature), inputValue(after, feature)));
  return ((rise > 0 ? cause.to : cause.from) ?? 0n) > least;
}

function byType({ badges }: BadgesAt): Map<bigint, ProfileBadge> {
  return new Map(uniqueBadges(badges).map((badge) => [badge.badgeType, badge]));
}

function countedValue(badge: ProfileBadge, timestamp: number): bigint | null {
  return exclusionOf(badge, timestamp) === null ? badge.value : null;
}

function kindOf({
  was,
  is,
  from,
  to,
  timestamp,
}: {
  was: ProfileBadge | undefined;
  is: ProfileBadge | undefined;
  from: bigint | null;
  to: bigint | null;
  timestamp: number;
}): BadgeCauseKind {
  if (is === undefined) return "badge-gone";
  const reason = exclusionOf(is, timestamp);
  if (reason !== null) return `badge-${reason}`;
  if (from !== null && to !== null) return "badge-changed";
  return was === undefined ? "badge-new" : "badge-restored";
}
