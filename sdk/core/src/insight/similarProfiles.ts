import type { Address } from "viem";

import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { Components } from "../types/Components.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import type { Cosine } from "./compareCosines.ts";
import { nearestVectors, type Neighbour } from "./nearestVectors.ts";
import { profileVectors, type ProfileVectors } from "./profileVectors.ts";

/** A profile that is like another one. */
export type SimilarProfile = {
  readonly account: Address;
  readonly score: number;
  readonly components: Components;
  /** Cosine of the two profiles' components, in basis points rounded down: 10,000 for the same proportions. */
  readonly similarity: number;
};

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
const WHOLE = 10_000n;

/**
 * The passport holders whose six components are most like an account's in their proportions (cosine), the most similar
 * first, of equal ones the earlier registered. Looks at everybody, with exact integers: about a quarter of a
 * second for a million profiles. Who asks often builds an index once with `indexSimilarProfiles`.
 *
 * @param scored Everybody, of `scoreProfiles`, in any order.
 * @param options.limit 1 to 100; 10 by default.
 * @returns Empty when the account holds no passport or all its components are 0: nothing is like nothing.
 * @throws ValueOutOfRangeError
 * @example
 * const [closest] = similarProfiles(scored, { account });
 */
export function similarProfiles(
  scored: readonly ScoredProfile[],
  { account, limit = DEFAULT_LIMIT }: { account: Address; limit?: number | undefined },
): SimilarProfile[] {
  checkLimit(limit);
  const vectors = profileVectors(scored);
  const target = positionOf(vectors, account);
  if (target === -1) return [];
  return nearestVectors(vectors, { target, limit }).map((neighbour) => described(vectors, target, neighbour));
}

/** @throws ValueOutOfRangeError when it is not an integer from 1 to 100. */
export function checkLimit(limit: number): void {
  assertInteger("limit", limit, { min: 1, max: MAX_LIMIT });
}

/** An account's place among the vectors, -1 when it has none. */
export function positionOf({ profiles }: ProfileVectors, account: Address): number {
  const wanted = account.toLowerCase();
  return profiles.findIndex((profile) => profile.account.toLowerCase() === wanted);
}

export function described(vectors: ProfileVectors, target: number, neighbour: Neighbour): SimilarProfile {
  const { account, score, components } = vectors.profiles[neighbour.position] as ScoredProfile;
  return { account, score, components, similarity: basisPoints(neighbour, vectors.norms[target] as number) };
}

/** floor(10,000 · dot / √(norm · norm)): the root of a quotient of integers, rounded down once. */
function basisPoints({ dot, norm }: Cosine, targetNorm: number): number {
  const square = (WHOLE * WHOLE * BigInt(dot) ** 2n) / (BigInt(norm) * BigInt(targetNorm));
  let root = BigInt(Math.floor(Math.sqrt(Number(square))));
  // The square is at most 10^8, so that the floating root is off by less than one.
  if (root * root > square) root -= 1n;
  if ((root + 1n) ** 2n <= square) root += 1n;
  return Number(root);
}
