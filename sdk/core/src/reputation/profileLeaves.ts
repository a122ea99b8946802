import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { profileLeaf } from "./profileLeaf.ts";
import type { ScoredProfile } from "./scoreProfiles.ts";

/**
 * The leaves of scored profiles in the order of registration, 0 for passports that were given up.
 * @throws InvalidProfileTreeError when the indices are not 0, 1, 2 … without gap: a profile is missing or there twice.
 * @throws ValueOutOfRangeError when a passport id has more than 160 bits or a commitment is no field element.
 */
export function profileLeaves(
  profiles: readonly Pick<
    ScoredProfile,
    "passportId" | "index" | "left" | "commitment" | "components" | "badgeSet"
  >[],
): bigint[] {
  const ordered = [...profiles].sort((one, other) => one.index - other.index);
  return ordered.map((profile, position) => {
    if (profile.index !== position) {
      throw new InvalidProfileTreeError(
        profile.index < position
          ? `there are two profiles with index ${profile.index}`
          : `the profile with index ${position} is missing`,
      );
    }
    return profile.left ? 0n : profileLeaf(profile);
  });
}
