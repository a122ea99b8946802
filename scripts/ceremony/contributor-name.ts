import { BEACON_NAME, sameName } from "../circuits/check-contributions.ts";

const MAX_LENGTH = 64;

/**
 * What is wrong with a contributor's name: it is printed on other people's terminals and stored in 255 bytes.
 *
 * @returns undefined for a name that can be used.
 */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === "") return "is empty";
  if (name !== name.trim()) return "begins or ends with a space";
  if ([...name].length > MAX_LENGTH || Buffer.byteLength(name) > 255)
    return `is longer than ${MAX_LENGTH} characters`;
  // Control characters, and marks that turn the direction of writing or are not seen.
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(name))
    return "holds a character that cannot be printed";
  if (sameName(name) === BEACON_NAME) return "is the beacon's";
  return undefined;
}
