import type { Rating } from "./ratings.ts";

type Scores = Map<number, number>;

const ROUNDS = 100;
const DAMPING = 0.85;

/** Average of the ratings that each person received. */
export function meanReceived(ratings: readonly Rating[]): Scores {
  return meansOf(
    ratings,
    ({ rated }) => rated,
    ({ rating }) => rating,
  );
}

/** Good ratings received less bad ones. */
export function netCount(ratings: readonly Rating[]): Scores {
  const counts: Scores = new Map();
  for (const { rated, rating } of ratings) add(counts, rated, Math.sign(rating));
  return counts;
}

/**
 * Goodness of Kumar, Spezzano, Subrahmanian and Faloutsos, "Edge weight prediction in weighted signed networks" (2016):
 * the mean rating received, weighted by the fairness of the raters, who are fair when they rate as others do.
 */
export function fairnessGoodness(ratings: readonly Rating[]): Scores {
  let fairness: Scores = new Map();
  let goodness: Scores = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const fair = fairness;
    const good = meansOf(
      ratings,
      ({ rated }) => rated,
      ({ rater, rating }) => (fair.get(rater) ?? 1) * (rating / 10),
    );
    const distance = meansOf(
      ratings,
      ({ rater }) => rater,
      ({ rated, rating }) => Math.abs(rating / 10 - (good.get(rated) ?? 0)),
    );
    goodness = good;
    fairness = new Map([...distance].map(([person, mean]) => [person, 1 - mean / 2]));
  }
  return goodness;
}

/** PageRank along good ratings, in proportion to them, that starts over at `seeds`. */
export function personalisedPageRank(ratings: readonly Rating[], seeds: readonly number[]): Scores {
  const good = ratings.filter(({ rating }) => rating > 0);
  const given: Scores = new Map();
  for (const { rater, rating } of good) add(given, rater, rating);
  const start = new Map(seeds.map((person) => [person, 1 / seeds.length]));
  let ranks: Scores = start;
  for (let round = 0; round < ROUNDS; round++) {
    const next: Scores = new Map([...start].map(([person, rank]) => [person, (1 - DAMPING) * rank]));
    for (const { rater, rated, rating } of good) {
      const rank = ranks.get(rater) ?? 0;
      if (rank > 0) add(next, rated, (DAMPING * rank * rating) / (given.get(rater) ?? 1));
    }
    ranks = next;
  }
  return ranks;
}

function meansOf(
  ratings: readonly Rating[],
  personOf: (rating: Rating) => number,
  valueOf: (rating: Rating) => number,
): Scores {
  const sums: Scores = new Map();
  const counts: Scores = new Map();
  for (const rating of ratings) {
    add(sums, personOf(rating), valueOf(rating));
    add(counts, personOf(rating), 1);
  }
  return new Map([...sums].map(([person, sum]) => [person, sum / (counts.get(person) ?? 1)]));
}

function add(scores: Scores, person: number, value: number): void {
  scores.set(person, (scores.get(person) ?? 0) + value);
}
