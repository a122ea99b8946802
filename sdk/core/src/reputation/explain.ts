import { componentNames } from "../types/Components.ts";
import type { ComponentExplanation, ExcludedBadge, Improvement } from "../types/Explanation.ts";
import type { InputLimits, InputName, Inputs } from "../types/Features.ts";
import type { ComponentTerm, Formula } from "../types/Formula.ts";
import type { ProfileBadge } from "../types/Profile.ts";
import { badgeFeatures } from "./badgeFeatures.ts";
import { exclusionOf } from "./exclusionOf.ts";
import { piecewiseLinear } from "./piecewiseLinear.ts";
import { componentValue, inputValue, scoreFeatures } from "./scoreFeatures.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

/**
 * Says of each component what it gives, what would raise it by how much, and which badges did not count and why.
 *
 * @param parameters.badges All badges of the wallet, those that do not count included.
 * @param parameters.timestamp Of the block the features were taken at, in seconds since the Unix epoch.
 * @param parameters.most What no improvement goes beyond; without limits by default.
 * @returns One entry a component, in component order.
 * @example
 * const features = extractFeatures(profile, { timestamp });
 * const [humanity] = explain({ features, badges: profile.badges, timestamp, formula: formulaV1 });
 * console.log(humanity?.improvements);
 */
export function explain({
  features,
  badges,
  timestamp,
  formula,
  most = {},
}: {
  features: Inputs;
  badges: readonly ProfileBadge[];
  timestamp: number;
  formula: Formula;
  most?: InputLimits;
}): ComponentExplanation[] {
  const score = scoreFeatures(features, formula);
  const excluded = excludedBadges(badges, timestamp);
  const improvement = (
    terms: readonly ComponentTerm[],
    term: ComponentTerm,
    value: number,
  ): Improvement[] => {
    const { feature } = term;
    const from = inputValue(features, feature);
    const now = piecewiseLinear(term.table, from);
    // The next point of the table at which more is given than now; 0 when there is none.
    const [next] = term.table.find(([input, output]) => input > from && output > now) ?? [0];
    const to = Math.min(next, most[feature] ?? Infinity);
    if (to <= from) return [];
    const raised: Inputs = { ...features, [feature]: to };
    const componentGain = componentValue(terms, raised) - value;
    return [
      { feature, from, to, componentGain, scoreGain: scoreFeatures(raised, formula).score - score.score },
    ];
  };
  return componentNames.map((component) => {
    const terms = formula.components[component];
    const [value, weight] = [score.components[component], formula.weights[component]];
    return {
      component,
      value,
      weight,
      contribution: score.contributions[component],
      maximum: Math.floor(weight / 10),
      inputs: terms.map(({ feature }) => ({ feature, value: inputValue(features, feature) })),
      improvements: terms
        .flatMap((term) => improvement(terms, term, value))
        .sort((one, other) => other.componentGain - one.componentGain),
      excluded: excluded.filter((badge) => feeds(badge, terms)),
    };
  });
}

function excludedBadges(badges: readonly ProfileBadge[], timestamp: number): ExcludedBadge[] {
  return uniqueBadges(badges).flatMap((badge) => {
    const reason = exclusionOf(badge, timestamp);
    if (reason === null) return [];
    const { badgeType, category, provider, issuer } = badge;
    return [{ badgeType, category, provider, issuer, reason }];
  });
}

/** Whether a badge, did it count, would feed one of the terms; every badge feeds `badge_count`. */
function feeds(badge: ExcludedBadge, terms: readonly ComponentTerm[]): boolean {
  const fed: InputName[] = ["badge_count", ...badgeFeatures(badge)];
  return terms.some(({ feature }) => fed.includes(feature));
}
