import type { KDTree } from "mnemonist";
import type { Address } from "viem";

import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import { nearestVectors, type Neighbour } from "./nearestVectors.ts";
import { DIMENSIONS, dotOf, profileVectors, type ProfileVectors } from "./profileVectors.ts";
import { checkLimit, described, type SimilarProfile } from "./similarProfiles.ts";

/** Finds similar profiles again and again. */
export type SimilarityIndex = {
  /** How many profiles it holds: those with a passport and a component above 0. */
  readonly size: number;
  /**
   * The same list as `similarProfiles` gives.
   * @throws ValueOutOfRangeError when `limit` is not an integer from 1 to 100.
   */
  find(parameters: { account: Address; limit?: number | undefined }): SimilarProfile[];
};

type Tree = KDTree<number>;

const DEFAULT_LIMIT = 10;
/** More candidates than asked for, so that ties and rounding rarely ask for a second look. */
const SPARE = 16;
/** Far above the rounding error of a squared distance between vectors of length 1, far below what matters. */
const SLACK = 1e-9;

/**
 * An index over everybody for many questions: some ten seconds to build for a million profiles, then about a millisecond
 * a question. A k-d tree over the directions of the components proposes candidates; they are put in
 * order by exact integers, and more are looked at until none that was left out could be closer. So its answers are those
 * of `similarProfiles`, on every machine.
 *
 * The tree comes from the package `mnemonist`, which is loaded when this is first called.
 *
 * @param scored Everybody, of `scoreProfiles`, in any order.
 * @example
 * const index = await indexSimilarProfiles(scored);
 * const lists = accounts.map((account) => index.find({ account, limit: 5 }));
 */
export async function indexSimilarProfiles(scored: readonly ScoredProfile[]): Promise<SimilarityIndex> {
  const { KDTree } = await import("mnemonist");
  const vectors = profileVectors(scored);
  const groups = groupByDirection(vectors);
  const axes = unitAxes(vectors, groups);
  const positions = new Map(vectors.profiles.map((profile, each) => [profile.account.toLowerCase(), each]));
  const tree: Tree | undefined = groups.length === 0 ? undefined : KDTree.fromAxes(axes);
  return {
    size: vectors.profiles.length,
    find: ({ account, limit = DEFAULT_LIMIT }) => {
      checkLimit(limit);
      const target = positions.get(account.toLowerCase());
      if (target === undefined || tree === undefined) return [];
      return nearest({ vectors, groups, axes, tree, target, limit }).map((neighbour) =>
        described(vectors, target, neighbour),
      );
    },
  };
}

/** Positions of profiles with the same proportions, which are equally similar to everybody; in order of registration. */
function groupByDirection({ values, profiles }: ProfileVectors): number[][] {
  const groups = new Map<string, number[]>();
  profiles.forEach((_, position) => {
    const vector = [...values.subarray(position * DIMENSIONS, (position + 1) * DIMENSIONS)];
    const divisor = vector.reduce(greatestCommonDivisor);
    const key = vector.map((value) => value / divisor).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  });
  return [...groups.values()];
}

function greatestCommonDivisor(one: number, other: number): number {
  let [greater, smaller] = [one, other];
  while (smaller !== 0) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}

function unitAxes({ values, norms }: ProfileVectors, groups: readonly number[][]): Float64Array[] {
  return Array.from({ length: DIMENSIONS }, (_, dimension) =>
    Float64Array.from(groups, ([position = 0]) => {
      const length = Math.sqrt(norms[position] as number);
      return (values[position * DIMENSIONS + dimension] as number) / length;
    }),
  );
}

function nearest({
  vectors,
  groups,
  axes,
  tree,
  target,
  limit,
}: {
  vectors: ProfileVectors;
  groups: readonly number[][];
  axes: readonly Float64Array[];
  tree: Tree;
  target: number;
  limit: number;
}): Neighbour[] {
  const length = Math.sqrt(vectors.norms[target] as number);
  const point = axes.map(
    (_, dimension) => (vectors.values[target * DIMENSIONS + dimension] as number) / length,
  );
  // One more than the limit, as the target finds itself.
  for (let wanted = limit + 1 + SPARE; ; wanted *= 2) {
    const found = tree.kNearestNeighbors(Math.min(wanted, groups.length), point);
    // Of one direction no more than the limit can be on the list.
    const candidates = found.flatMap((group) => (groups[group] as number[]).slice(0, limit + 1));
    candidates.sort((one, other) => one - other);
    const neighbours = nearestVectors(vectors, { target, limit, candidates });
    if (found.length === groups.length) return neighbours;
    const last = neighbours.at(-1);
    const furthest = groups[found.at(-1) as number]?.[0] as number;
    if (last === undefined || neighbours.length < limit) continue;
    if (distanceOf(vectors, target, last.position) < distanceOf(vectors, target, furthest) - SLACK) {
      return neighbours;
    }
  }
}

/** Squared distance of two directions. */
function distanceOf(vectors: ProfileVectors, one: number, other: number): number {
  const lengths = Math.sqrt((vectors.norms[one] as number) * (vectors.norms[other] as number));
  return 2 - (2 * dotOf(vectors, one, other)) / lengths;
}
