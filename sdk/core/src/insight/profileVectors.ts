import type { ScoredProfile } from "../reputation/scoreProfiles.ts";
import { componentNames } from "../types/Components.ts";

/** Components of profiles, one after the other: those of profile i are `values[6 i]` to `values[6 i + 5]`. */
export type ProfileVectors = {
  /** In the order of registration; without passports given up and those whose components are all 0. */
  readonly profiles: readonly ScoredProfile[];
  readonly values: Uint16Array;
  /** Squared length of each, at most 6,000,000. */
  readonly norms: Float64Array;
};

export const DIMENSIONS = componentNames.length;

/** Lays components out in typed arrays. A profile with none has no direction and is similar to nobody. */
export function profileVectors(scored: readonly ScoredProfile[]): ProfileVectors {
  const profiles = scored
    .filter(({ left, components }) => !left && componentNames.some((name) => components[name] > 0))
    .sort((one, other) => one.index - other.index);
  const values = new Uint16Array(profiles.length * DIMENSIONS);
  const norms = new Float64Array(profiles.length);
  profiles.forEach(({ components }, position) => {
    componentNames.forEach((name, dimension) => {
      const value = components[name];
      values[position * DIMENSIONS + dimension] = value;
      norms[position] = (norms[position] as number) + value * value;
    });
  });
  return { profiles, values, norms };
}

/** The dot product of two of the vectors. */
export function dotOf({ values }: ProfileVectors, one: number, other: number): number {
  let dot = 0;
  for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
    dot +=
      (values[one * DIMENSIONS + dimension] as number) * (values[other * DIMENSIONS + dimension] as number);
  }
  return dot;
}
