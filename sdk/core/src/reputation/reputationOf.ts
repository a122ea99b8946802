import type { Address } from "viem";

import { featureNames, type Features, type Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import type { Reputation } from "../types/Reputation.ts";
import { explain } from "./explain.ts";
import { formulaId } from "./formulaId.ts";
import { formulaV1 } from "./formula.v1.ts";
import { scoreFeatures } from "./scoreFeatures.ts";
import { scoreProfiles } from "./scoreProfiles.ts";

/** What is measured of a wallet without a passport. */
export const NO_FEATURES = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;

/**
 * One wallet's reputation with its reasons, out of all profiles at a block. A wallet without a passport is not an
 * error: it is `known: false`, its score 0 and `reason` "no-passport".
 *
 * @param parameters.profiles Every profile at the block: standing is lent from one to another.
 * @param parameters.network `trustNetwork`, for formulas with the section `trust`; others need none.
 * @throws InvalidFormulaError when the formula needs `network` and it is left out.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000, or a badge's value or a time is not
 * what contracts can hold.
 * @example
 * const { score, tierName, explanation } = reputationOf({ account, profiles, blockNumber, timestamp });
 */
export function reputationOf({
  account,
  profiles,
  blockNumber,
  timestamp,
  formula = formulaV1,
  network,
}: {
  account: Address;
  profiles: readonly Profile[];
  blockNumber: bigint;
  timestamp: number;
  formula?: Formula;
  network?: NetworkModel | undefined;
}): Reputation {
  const isWanted = (candidate: { account: Address }): boolean =>
    candidate.account.toLowerCase() === account.toLowerCase();
  const profile = profiles.find(isWanted);
  const scored = profile && scoreProfiles(profiles, { timestamp, formula, network }).find(isWanted);
  const features: Inputs = scored?.features ?? NO_FEATURES;
  const { trust } = formula;
  const report = trust && network?.report({ account, profiles, timestamp, trust });
  return {
    account,
    known: profile !== undefined,
    reason: profile === undefined ? "no-passport" : null,
    formulaId: formulaId(formula),
    blockNumber,
    timestamp,
    features,
    ...scoreFeatures(features, formula),
    network: report,
    explanation: explain({
      features,
      badges: profile?.badges ?? [],
      timestamp,
      formula,
      most: { reputation_score: report?.cap },
    }),
  };
}
