import type { Address } from "viem";

import { IdentityMismatchError } from "../errors/identity.ts";
import type { Identity } from "../identity/Identity.ts";
import { packStatement } from "../reputation/packStatement.ts";
import type { ProfileProof } from "../reputation/profileProof.ts";
import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import { componentNames } from "../types/Components.ts";
import type { Formula } from "../types/Formula.ts";
import type { Tier } from "../types/Tier.ts";
import { assertUint } from "../utils/assertUint.ts";
import { checkClaim } from "./checkClaim.ts";
import { reputationMessage } from "./reputationMessage.ts";
import type { ReputationInput } from "./ReputationInput.ts";

const MAX_BADGE_MASK = (1n << 248n) - 1n;

/** What {@link buildReputationInput} takes. */
export type BuildReputationInputParameters = {
  identity: Identity;
  /** The prover's scored profile at the epoch's block. */
  profile: Pick<ScoredProfile, "passportId" | "commitment" | "components" | "badgeSet">;
  /** Its path in the epoch's tree. */
  path: ProfileProof;
  /** The epoch's formula. */
  formula: Pick<Formula, "weights" | "tierBounds">;
  tier: Tier;
  /** Bit i claims a badge of type i; 0n (the default) claims none. */
  badgeMask?: bigint | undefined;
  /** Least components, packed; 0n (the default) claims none. */
  minima?: bigint | undefined;
  /** From {@link reputationScope}. */
  scope: bigint;
  /** Who the tier is recorded for; need not be the account that holds the passport. */
  account: Address;
};

/**
 * Puts together what the circuit takes, and checks that the claim holds.
 *
 * @throws ClaimNotMetError when the profile does not reach the claim.
 * @throws IdentityMismatchError when the profile was registered with another identity.
 * @throws ValueOutOfRangeError when the mask or the minima do not fit.
 * @example
 * const { profiles, tree } = await buildEpoch(client, {});
 * const profile = profiles.find((candidate) => candidate.account === account);
 * if (profile === undefined) throw new Error("no passport");
 * const path = profileProof(tree, profile.index);
 * const input = buildReputationInput({ identity, profile, path, formula: formulaV1, tier: 2, scope, account });
 */
export function buildReputationInput({
  identity,
  profile,
  path,
  formula,
  tier,
  badgeMask = 0n,
  minima = 0n,
  scope,
  account,
}: BuildReputationInputParameters): ReputationInput {
  if (identity.commitment !== profile.commitment) {
    throw new IdentityMismatchError({ expected: profile.commitment, actual: identity.commitment });
  }
  assertUint("badge mask", badgeMask, MAX_BADGE_MASK);
  const components = componentNames.map((name) => profile.components[name]);
  const statement = packStatement({ formula, tier, minima });
  checkClaim({ components, badgeSet: profile.badgeSet, badgeMask, statement });
  return {
    secret: identity.secret,
    passportId: profile.passportId,
    components,
    badgeSet: profile.badgeSet,
    children: path.children,
    root: path.root,
    statement,
    badgeMask,
    scope,
    message: reputationMessage(account),
  };
}
