import { assertInteger } from "./assertInteger.ts";

/** Times have 40 bits, as in the contracts: seconds since the Unix epoch. */
export const MAX_TIME = 2 ** 40 - 1;

/**
 * Lets seconds since the Unix epoch pass, as contracts hold them.
 * @throws ValueOutOfRangeError naming `field`.
 */
export function assertTime(field: string, time: number): void {
  assertInteger(field, time, { min: 0, max: MAX_TIME });
}
