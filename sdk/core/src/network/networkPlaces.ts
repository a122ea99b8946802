import { extractFeatures } from "../reputation/extractFeatures.ts";
import type { Profile } from "../types/Profile.ts";

/** Who takes part in the network, and where: an account is the place of its profile. */
export type NetworkPlaces = {
  /** Undefined for accounts without a passport, and for those that gave theirs up: they say nothing and get nothing. */
  placeOf(account: string): number | undefined;
  /** `poh_score` of each profile; 0 for passports that were given up. */
  readonly seeds: Uint8Array;
};

/** @throws ValueOutOfRangeError when a badge's value or a time is not what contracts can hold. */
export function networkPlaces(profiles: readonly Profile[], timestamp: number): NetworkPlaces {
  const places = new Map<string, number>();
  const seeds = new Uint8Array(profiles.length);
  profiles.forEach((profile, place) => {
    if (profile.left) return;
    places.set(profile.account.toLowerCase(), place);
    seeds[place] = extractFeatures(profile, { timestamp }).poh_score;
  });
  return { placeOf: (account) => places.get(account.toLowerCase()), seeds };
}
