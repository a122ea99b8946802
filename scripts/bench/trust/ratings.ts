import { readFileSync } from "node:fs";

/** One person's rating of another. */
export interface Rating {
  readonly rater: number;
  readonly rated: number;
  /** -10 to 10, never 0. */
  readonly rating: number;
  /** Whole seconds since the Unix epoch. */
  readonly time: number;
}

/** What was learnt from, and whom to tell apart. */
export interface Task {
  /** In order of time. */
  readonly learnt: readonly Rating[];
  readonly bad: readonly number[];
  readonly good: readonly number[];
}

const BAD_AVERAGE = -3;

/** Ratings of a file with lines `rater,rated,rating,time`. */
export function readRatings(path: string): Rating[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const [rater, rated, rating, time] = line.split(",").map(Number);
      if (
        rater === undefined ||
        rated === undefined ||
        rating === undefined ||
        time === undefined ||
        ![rater, rated, rating, time].every(Number.isFinite) ||
        rating === 0 ||
        Math.abs(rating) > 10
      ) {
        throw new Error(`${path}:${index + 1} is no rating: rater,rated,rating from -10 to 10,time`);
      }
      return { rater, rated, rating, time: Math.floor(time) };
    });
}

/**
 * Learns from the first `share` of all ratings by time; those to tell apart are the people rated in both parts whose
 * later average is at most -3 (bad) or above 0 (good).
 */
export function splitByTime(ratings: readonly Rating[], share: number): Task {
  const ordered = [...ratings].sort((one, other) => one.time - other.time);
  const cut = Math.floor(ordered.length * share);
  const learnt = ordered.slice(0, cut);
  const known = new Set(learnt.map(({ rated }) => rated));
  const later = new Map<number, { sum: number; count: number }>();
  for (const { rated, rating } of ordered.slice(cut)) {
    if (!known.has(rated)) continue;
    const { sum, count } = later.get(rated) ?? { sum: 0, count: 0 };
    later.set(rated, { sum: sum + rating, count: count + 1 });
  }
  const averages = [...later].map(([person, { sum, count }]) => ({ person, average: sum / count }));
  return {
    learnt,
    bad: averages.filter(({ average }) => average <= BAD_AVERAGE).map(({ person }) => person),
    good: averages.filter(({ average }) => average > 0).map(({ person }) => person),
  };
}

/** How likely a good person has the higher score than a bad one; a tie counts half. */
export function areaUnderCurve({ bad, good }: Task, scores: ReadonlyMap<number, number>): number {
  const goods = good.map((person) => scores.get(person) ?? 0);
  let above = 0;
  for (const person of bad) {
    const score = scores.get(person) ?? 0;
    for (const other of goods) above += other > score ? 1 : other === score ? 0.5 : 0;
  }
  return above / (bad.length * good.length);
}
