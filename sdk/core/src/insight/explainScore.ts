import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkReport } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import { badgeReports, type BadgeReport } from "./badgeReports.ts";
import { featureContributions, type FeatureContribution } from "./featureContributions.ts";
import { planToTier, type TierPlan } from "./planToTier.ts";
import { raiseSteps, stepsToScore, type RaiseStep } from "./raiseSteps.ts";
import { zeroReasons, type ZeroReason } from "./zeroReasons.ts";

/** A score with every reason for it. */
export type ScoreExplanation = {
  /** Points of each feature in each component; they add up to the score. */
  readonly parts: readonly FeatureContribution[];
  /** What became of each badge. */
  readonly badges: readonly BadgeReport[];
  /** Empty unless the score is 0. */
  readonly zeroReasons: readonly ZeroReason[];
  /** Single steps that raise the score, the best first. */
  readonly steps: readonly RaiseStep[];
  /** The way to the tier above; null at the top. */
  readonly toNextTier: {
    /** Single steps that reach it alone, the least effort first. */
    readonly singleSteps: readonly RaiseStep[];
    readonly plan: TierPlan;
  } | null;
};

/**
 * Answers what a holder asks: where the points come from, why the score is 0, which badges were dropped or did not
 * count, what would raise the score by how much, and what leads to the next tier.
 *
 * @param parameters.profile The wallet's; undefined when it has no passport.
 * @param parameters.features As scored: of `scoreProfiles` or `reputationOf`, with the standing lent by others.
 * @param parameters.timestamp Of the block the features were taken at, in seconds since the Unix epoch.
 * @param parameters.keep Inputs that steps must not touch, such as `account_age_days`.
 * @param parameters.network Of `reputationOf` or `networkReport`, by formulas with the section `trust`: no step goes beyond what
 * fraud signals leave, and zero reasons speak of it.
 * @example
 * const { features } = reputationOf({ account, profiles, blockNumber, timestamp });
 * const { steps, toNextTier } = explainScore({ profile, features, timestamp, formula: formulaV1 });
 */
export function explainScore({
  profile,
  features,
  timestamp,
  formula,
  keep,
  network,
}: {
  profile: Pick<Profile, "badges" | "left"> | undefined;
  features: Inputs;
  timestamp: number;
  formula: Formula;
  keep?: readonly InputName[] | undefined;
  network?: NetworkReport | undefined;
}): ScoreExplanation {
  const { nextTier } = scoreFeatures(features, formula);
  const raise = { features, formula, keep, most: { reputation_score: network?.cap } };
  return {
    parts: featureContributions({ features, formula }),
    badges: badgeReports({ badges: profile?.badges ?? [], timestamp }),
    zeroReasons: zeroReasons({ profile, features, timestamp, formula, network }),
    steps: raiseSteps(raise),
    toNextTier:
      nextTier === null
        ? null
        : {
            singleSteps: stepsToScore({ ...raise, bound: nextTier.bound }),
            plan: planToTier({ ...raise, tier: nextTier.tier }),
          },
  };
}
