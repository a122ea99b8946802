import { exclusionOf } from "../reputation/exclusionOf.ts";
import { inputValue, scoreFeatures } from "../reputation/scoreFeatures.ts";
import { uniqueBadges } from "../reputation/uniqueBadges.ts";
import { inputNames, type Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkReport } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";

/**
 * Why a score is 0.
 *
 * - `no-passport`: the wallet is not registered.
 * - `passport-left`: it gave its passport up.
 * - `no-badges`: it has no badge.
 * - `badges-excluded`: it has badges, and none of them counts.
 * - `no-standing`: nobody with trust vouches for it.
 * - `distrusted`: as much distrust as trust, or more, speaks of it.
 * - `network-capped`: fraud signals leave nothing of the standing that it was lent.
 * - `new-passport`: it was registered less than a day before the block.
 * - `no-weight`: what it has is worth nothing by this formula.
 * - `rounded-down`: it has a part of a point.
 */
export type ZeroReason =
  | "no-passport"
  | "passport-left"
  | "no-badges"
  | "badges-excluded"
  | "no-standing"
  | "distrusted"
  | "network-capped"
  | "new-passport"
  | "no-weight"
  | "rounded-down";

/**
 * Why a wallet's score is 0: everything that has to do with it. Empty when the score is above 0.
 *
 * @param parameters.profile Undefined for a wallet without a passport.
 * @param parameters.network Of `networkReport`, by formulas with the section `trust`.
 * @example
 * zeroReasons({ profile: undefined, features, timestamp, formula: formulaV1 }); // ["no-passport"]
 */
export function zeroReasons({
  profile,
  features,
  timestamp,
  formula,
  network,
}: {
  profile: Pick<Profile, "badges" | "left"> | undefined;
  features: Inputs;
  timestamp: number;
  formula: Formula;
  network?: NetworkReport | undefined;
}): ZeroReason[] {
  const { score, weightedSum } = scoreFeatures(features, formula);
  if (score > 0) return [];
  if (profile === undefined) return ["no-passport"];
  if (profile.left) return ["passport-left"];
  const reasons: ZeroReason[] = [];
  const badges = uniqueBadges(profile.badges);
  if (badges.length === 0) reasons.push("no-badges");
  else if (badges.every((badge) => exclusionOf(badge, timestamp) !== null)) reasons.push("badges-excluded");
  if (features.reputation_score === 0) reasons.push(standingReason(network));
  if (features.account_age_days === 0) reasons.push("new-passport");
  if (weightedSum > 0) reasons.push("rounded-down");
  else if (inputNames.some((feature) => inputValue(features, feature) > 0)) reasons.push("no-weight");
  return reasons;
}

function standingReason(network: NetworkReport | undefined): ZeroReason {
  if (network === undefined) return "no-standing";
  if (network.spread > 0) return "network-capped";
  const isDistrusted = network.statements.some(({ kind, flaw }) => kind === "distrust" && flaw === null);
  return isDistrusted ? "distrusted" : "no-standing";
}
