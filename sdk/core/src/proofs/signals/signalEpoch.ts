import { assertInteger } from "../../utils/assertInteger.ts";

/**
 * The epoch of a moment: how many whole lengths have passed since 1970. Each begins with a fresh quota.
 *
 * @param time Seconds since the Unix epoch, an integer from 0.
 * @param length Of an epoch, in seconds, from 1.
 * @throws ValueOutOfRangeError
 * @example
 * const epoch = signalEpoch(Math.floor(Date.now() / 1000), 86_400);
 */
export function signalEpoch(time: number, length: number): bigint {
  assertInteger("time", time, { min: 0, max: Number.MAX_SAFE_INTEGER });
  assertInteger("length of an epoch", length, { min: 1, max: Number.MAX_SAFE_INTEGER });
  return BigInt(Math.floor(time / length));
}
