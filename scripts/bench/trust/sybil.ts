import { figure, type Figure } from "../figure.ts";
import { foundersOf, peopleOf, trustOf } from "./rating-graph.ts";
import type { Rating } from "./ratings.ts";

const CLIQUE = 1000;
const SMALL_CLIQUE = 10;
const MOST_ATTACKS = 25;
/** Praise that each of a clique gives: as good as all to all, in a hundredth of the edges. */
const PRAISED = 10;
/** The whole is no more than its parts, but for rounding, which takes less than 1/32 of either. */
const MOST = 1.04;

/**
 * What a clique of fresh accounts gains from 1, 5 and 25 honest people who each vouch for one of them, in gains that the
 * same people bring one at a time: proportional to the attack edges. A clique of ten beside it gains as much.
 */
export function measureSybils(ratings: readonly Rating[]): Figure[] {
  const founders = foundersOf(ratings);
  const honest = peopleOf(ratings);
  const fresh = Math.max(...honest) + 1;
  const now = ratings.reduce((latest, { time }) => Math.max(latest, time), 0);
  const before = trustOf(ratings, founders);
  const deceived = [...honest].sort((one, other) => (before.get(other) ?? 0) - (before.get(one) ?? 0));

  const gainOf = (attackers: readonly number[], size: number): number => {
    const praise = Array.from({ length: size * PRAISED }, (_, edge): Rating => {
      const rater = edge % size;
      const rated = (rater + 1 + Math.floor(edge / size)) % size;
      return { rater: fresh + rater, rated: fresh + rated, rating: 10, time: now };
    });
    const attack = attackers.map((rater, index): Rating => ({
      rater,
      rated: fresh + (index % size),
      rating: 10,
      time: now,
    }));
    const trust = trustOf([...ratings, ...praise, ...attack], founders);
    let total = 0;
    for (let account = 0; account < size; account++) total += Math.max(0, trust.get(fresh + account) ?? 0);
    return total;
  };

  const alone = deceived.slice(0, MOST_ATTACKS).map((rater) => gainOf([rater], CLIQUE));
  return [1, 5, MOST_ATTACKS].map((attacks) => {
    const attackers = deceived.slice(0, attacks);
    const parts = alone.slice(0, attacks).reduce((sum, gain) => sum + gain, 0);
    return figure({
      name: `trust.sybils.${CLIQUE}-with-${attacks}-edges`,
      unit: "of the parts",
      ours: gainOf(attackers, CLIQUE) / parts,
      peer: gainOf(attackers, SMALL_CLIQUE) / parts,
      peerName: `clique of ${SMALL_CLIQUE}`,
      target: MOST,
    });
  });
}
