import type { Address } from "viem";

import type { Features, Inputs } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";
import type { Profile, Vouch } from "../types/Profile.ts";
import type { Score } from "../types/Score.ts";
import { activityScore } from "./activityScore.ts";
import { badgeSetOf } from "./badgeSetOf.ts";
import { extractFeatures } from "./extractFeatures.ts";
import { formulaV1 } from "./formula.v1.ts";
import { propagateTrust } from "./propagateTrust.ts";
import { requireNetwork } from "./requireNetwork.ts";
import { scoreFeatures } from "./scoreFeatures.ts";

/** A profile with its score. */
export type ScoredProfile = Score & {
  /** The passport's token id: its first account as an integer, 160 bits. */
  readonly passportId: bigint;
  readonly account: Address;
  /** Whether the passport was given up: its place in the tree stays empty. */
  readonly left: boolean;
  readonly commitment: bigint;
  readonly index: number;
  /** The eight features, and the inputs that the formula derives. */
  readonly features: Inputs;
  /** Bit i: holds a valid badge of type i, 0 to 247. */
  readonly badgeSet: bigint;
};

/**
 * Scores every passport holder at a block. Needs all of them at once, because standing is lent from one to another.
 * Pure: the same profiles, timestamp and formula give the same result on every machine, in any order of the input.
 *
 * @param options.timestamp The block's, in seconds since the Unix epoch.
 * @param options.formula {@link formulaV1} by default.
 * @param options.network `trustNetwork`, for formulas with the section `trust`; others need none.
 * @returns In the order of registration.
 * @throws InvalidFormulaError when the formula needs `network` and it is left out.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000, or a badge's value or a time is not
 * what contracts can hold.
 * @example
 * const scored = scoreProfiles(profiles, { timestamp });
 * const root = buildProfileTree(profileLeaves(scored)).root;
 */
export function scoreProfiles(
  profiles: readonly Profile[],
  {
    timestamp,
    formula = formulaV1,
    network,
  }: { timestamp: number; formula?: Formula; network?: NetworkModel | undefined },
): ScoredProfile[] {
  const { temporal } = formula;
  const ordered = [...profiles].sort((one, other) => one.index - other.index);
  const features = ordered.map((profile) => extractFeatures(profile, { timestamp }));
  const vouches = ordered.flatMap((profile) => profile.vouches);
  const standings =
    formula.trust === undefined
      ? propagateTrust({
          accounts: ordered.map(({ account }) => account),
          seeds: features.map(({ poh_score }) => poh_score),
          vouches,
          network: formula.network,
        })
      : requireNetwork(network).standings({ profiles: ordered, timestamp, trust: formula.trust });
  const received = vouchesByAccount(temporal === undefined ? [] : vouches);
  return ordered.map((profile, position) => {
    const complete: Inputs = {
      ...(features[position] as Features),
      reputation_score: standings[position] ?? 0,
      ...(temporal && {
        activity_score: activityScore(
          {
            ...profile,
            vouches: [...profile.vouches, ...(received.get(profile.account.toLowerCase()) ?? [])],
          },
          { timestamp, temporal },
        ),
      }),
    };
    const { passportId, account, left, commitment, index } = profile;
    const badgeSet = badgeSetOf(profile, { timestamp });
    return {
      passportId,
      account,
      left,
      commitment,
      index,
      features: complete,
      badgeSet,
      ...scoreFeatures(complete, formula),
    };
  });
}

/** Vouches by whom they are for: a profile may list those alone that its holder gives. */
function vouchesByAccount(vouches: readonly Vouch[]): ReadonlyMap<string, readonly Vouch[]> {
  const received = new Map<string, Vouch[]>();
  for (const vouch of vouches) {
    const account = vouch.account.toLowerCase();
    const others = received.get(account) ?? [];
    others.push(vouch);
    received.set(account, others);
  }
  return received;
}
