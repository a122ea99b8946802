import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { poseidonHasher } from "../utils/poseidon/poseidonHasher.ts";
import { profileLeaf } from "./profileLeaf.ts";
import type { ScoredProfile } from "./scoreProfiles.ts";

/**
 * The leaves of scored profiles in the order of registration, 0 for passports that were given up.
 *
 * @param options.first Index of the first of them, where they are a part of all; 0 by default.
 * @throws InvalidProfileTreeError when the indices do not rise by one: a profile is missing or there twice.
 * @throws ValueOutOfRangeError when a passport id has more than 160 bits or a commitment is no field element.
 * @example
 * const leaves = profileLeaves(scoreProfiles(profiles, { timestamp }));
 */
export function profileLeaves(
  profiles: readonly Pick<
    ScoredProfile,
    "passportId" | "index" | "left" | "commitment" | "components" | "badgeSet"
  >[],
  { first = 0 }: { first?: number } = {},
): bigint[] {
  const hash = poseidonHasher(4);
  const ordered = [...profiles].sort((one, other) => one.index - other.index);
  return ordered.map((profile, place) => {
    const position = first + place;
    if (profile.index !== position) {
      throw new InvalidProfileTreeError(
        profile.index < position
          ? `there are two profiles with index ${profile.index}`
          : `the profile with index ${position} is missing`,
      );
    }
    return profile.left ? 0n : profileLeaf(profile, hash);
  });
}
