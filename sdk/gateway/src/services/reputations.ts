import type { Features, Formula, LoanAssessment, Reputation } from "@aura-protocol/sdk";
import {
  assessLoan,
  explain,
  formulaId,
  formulaV2,
  scoreFeatures,
  type LoanAsset,
} from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import { noFeatures } from "./noFeatures.ts";
import type { Cached } from "./readCache.ts";
import type { World, Worlds } from "./worlds.ts";

export type Assessed = { readonly reputation: Reputation; readonly assessment: LoanAssessment };

/** Scores and loan terms out of everybody's facts. A wallet without a passport scores 0 and is no error. */
export type Reputations = {
  calculate(parameters: { wallet: Address; formula: Formula }): Promise<Cached<Reputation>>;
  /** By the second formula, the first with a section on lending. */
  assess(parameters: { wallet: Address; amount: bigint; asset: LoanAsset }): Promise<Cached<Assessed>>;
};

export function createReputations(worlds: Worlds): Reputations {
  return {
    calculate: async ({ wallet, formula }) => {
      const world = await worlds.read();
      return { ...world, value: reputationIn(world.value, wallet, formula) };
    },
    assess: async ({ wallet, amount, asset }) => {
      const world = await worlds.read();
      const reputation = reputationIn(world.value, wallet, formulaV2);
      const assessment = assessLoan({ reputation, amount, asset, formula: formulaV2 });
      return { ...world, value: { reputation, assessment } };
    },
  };
}

/** What the SDK's `reputationOf` gives, without scoring everybody anew. */
export function reputationIn(world: World, wallet: Address, formula: Formula): Reputation {
  const profile = world.profileOf(wallet);
  const features: Features = world.scoreOf(wallet, formula)?.features ?? noFeatures;
  const { timestamp, blockNumber } = world;
  return {
    account: wallet,
    known: profile !== undefined,
    reason: profile === undefined ? "no-passport" : null,
    formulaId: formulaId(formula),
    blockNumber,
    timestamp,
    features,
    ...scoreFeatures(features, formula),
    explanation: explain({ features, badges: profile?.badges ?? [], timestamp, formula }),
  };
}
