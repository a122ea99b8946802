import type { Address } from "viem";

import { formulaV1 } from "../reputation/formula.v1.ts";
import { NO_FEATURES } from "../reputation/reputationOf.ts";
import { inputValue, scoreFeatures } from "../reputation/scoreFeatures.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { componentNames, type ComponentName } from "../types/Components.ts";
import type { InputName, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import type { Score } from "../types/Score.ts";
import type { ChangeCause } from "./ChangeCause.ts";
import { causesOf, type AccountAt } from "./causesOf.ts";
import { changeParts, sumParts, type ChangeParts } from "./changeParts.ts";

/** Everybody at a block, and the formula to score them by ({@link formulaV1} by default). */
export type WorldAt = {
  readonly profiles: readonly Profile[];
  /** The block's, in seconds since the Unix epoch. */
  readonly timestamp: number;
  readonly formula?: Formula | undefined;
  /** `trustNetwork`, for formulas with the section `trust`; of two worlds one need name it. */
  readonly network?: NetworkModel | undefined;
};

/** How one feature changed what its component gives. */
export type FeatureChange = {
  readonly feature: InputName;
  /** Its value before and after. */
  readonly from: number;
  readonly to: number;
  /** Points of the score, negative for a loss. */
  readonly points: number;
  readonly parts: ChangeParts;
  readonly causes: readonly ChangeCause[];
};

/** How one component changed the score. The points of its features add up to its own. */
export type ComponentChange = {
  readonly component: ComponentName;
  /** Its value before and after, 0 to 1000. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly parts: ChangeParts;
  readonly features: readonly FeatureChange[];
};

/** The difference between two scores of one wallet. */
export type ReputationChange = {
  readonly account: Address;
  readonly before: Score & { readonly known: boolean };
  readonly after: Score & { readonly known: boolean };
  /** `after.score - before.score`, to which the points of the components add up. */
  readonly points: number;
  readonly parts: ChangeParts;
  /** One entry a component, in component order. */
  readonly components: readonly ComponentChange[];
  /** Everything that happened, also where two things made up for each other. */
  readonly causes: readonly ChangeCause[];
};

/**
 * Why a wallet's score is another one: at two blocks by one formula, at one block by two formulas, or both at once. The
 * way from the first to the second goes in four legs, in this order: what happened between the blocks, what the formula
 * measures in another way, its tables and shares, its weights. Each leg is scored, so that the points of all parts
 * add up exactly.
 *
 * A contribution is whole points, so that rounding may give one of them to another component: cause "rounding".
 *
 * @throws InvalidFormulaError when a formula has the section `trust` and neither world names `network`.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000.
 * @example
 * const { points, components } = explainChange({ account, before: lastMonth, after: today });
 */
export function explainChange({
  account,
  before,
  after,
}: {
  account: Address;
  before: WorldAt;
  after: WorldAt;
}): ReputationChange {
  const [oldFormula, newFormula] = [before.formula ?? formulaV1, after.formula ?? formulaV1];
  const measured = { ...newFormula, weights: oldFormula.weights, components: oldFormula.components };
  const network = before.network ?? after.network;
  const at = (world: WorldAt, formula: Formula): AccountAt =>
    accountAt(account, { ...world, formula, network });
  const was = at(before, oldFormula);
  const moved = at(after, oldFormula);
  // Another formula may lend standing in another way; where it does not, nobody is scored again.
  const is = newFormula === oldFormula ? moved : at(after, measured);
  const entries = changeParts({
    before: was.features,
    moved: moved.features,
    after: is.features,
    oldFormula,
    newFormula,
  });
  const [from, to] = [scoreFeatures(was.features, oldFormula), scoreFeatures(is.features, newFormula)];
  const causes = causesOf({ account, was, moved, is, oldFormula, newFormula });
  const components = componentNames.map((component): ComponentChange => {
    const features = entries
      .filter((entry) => entry.component === component)
      .map(({ feature, points, parts }) => ({
        feature,
        from: inputValue(was.features, feature),
        to: inputValue(is.features, feature),
        points,
        parts,
        causes: causes.explaining({ component, feature, parts }),
      }));
    const parts = sumParts(features);
    const points = features.reduce((sum, feature) => sum + feature.points, 0);
    return {
      component,
      from: from.components[component],
      to: to.components[component],
      points,
      parts,
      features,
    };
  });
  return {
    account,
    before: { ...from, known: was.profile !== undefined },
    after: { ...to, known: is.profile !== undefined },
    points: to.score - from.score,
    parts: sumParts(components),
    components,
    causes: causes.all,
  };
}

function accountAt(
  account: Address,
  { profiles, timestamp, formula, network }: WorldAt & { formula: Formula },
): AccountAt {
  const wanted = account.toLowerCase();
  const features = new Map<string, Inputs>(
    scoreProfiles(profiles, { timestamp, formula, network }).map((scored) => [
      scored.account.toLowerCase(),
      scored.features,
    ]),
  );
  return {
    profile: profiles.find((profile) => profile.account.toLowerCase() === wanted),
    features: features.get(wanted) ?? NO_FEATURES,
    timestamp,
    network: { profiles, features },
    report: formula.trust && network?.report({ account, profiles, timestamp, trust: formula.trust }),
  };
}
