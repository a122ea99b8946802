import { buildTrustGraph, spreadTrust, trustKinds, trustParametersV1 } from "@aura-protocol/sdk/reputation";

import type { Rating } from "./ratings.ts";

/** People who are taken for verified: a market's first ones, whom the others came to trust. */
const FOUNDERS = 50;
const FULL_SEED = 100;
/** A rating of 10 is a statement of full weight. */
const WEIGHT_OF_POINT = 1000;
const VOUCH = trustKinds.indexOf("vouch");
const DISTRUST = trustKinds.indexOf("distrust");

/** People in the order in which they first appear: rater before rated. */
export function peopleOf(ratings: readonly Rating[]): number[] {
  return [...new Set(ratings.flatMap(({ rater, rated }) => [rater, rated]))];
}

/** Those whom trust starts from. */
export function foundersOf(ratings: readonly Rating[]): number[] {
  return peopleOf(ratings).slice(0, FOUNDERS);
}

/**
 * Trust of each person by the engine and the parameters that score wallets: good ratings are vouches, bad ones distrust,
 * as of the last rating. Founders are fully verified, all others not at all.
 */
export function trustOf(ratings: readonly Rating[], founders: readonly number[]): Map<number, number> {
  const people = peopleOf(ratings);
  const positions = new Map(people.map((person, position) => [person, position]));
  const positionOf = (person: number): number => positions.get(person) ?? 0;
  const edges = {
    from: Uint32Array.from(ratings, ({ rater }) => positionOf(rater)),
    to: Uint32Array.from(ratings, ({ rated }) => positionOf(rated)),
    kind: Uint8Array.from(ratings, ({ rating }) => (rating > 0 ? VOUCH : DISTRUST)),
    weight: Uint16Array.from(ratings, ({ rating }) => Math.abs(rating) * WEIGHT_OF_POINT),
    timestamp: Float64Array.from(ratings, ({ time }) => time),
  };
  const now = ratings.reduce((latest, { time }) => Math.max(latest, time), 0);
  const graph = buildTrustGraph({ size: people.length, edges, now, parameters: trustParametersV1 });
  const verified = new Set(founders);
  const seeds = people.map((person) => (verified.has(person) ? FULL_SEED : 0));
  const { balances } = spreadTrust({ graph, seeds, parameters: trustParametersV1 });
  return new Map(people.map((person, position) => [person, balances[position] ?? 0]));
}
