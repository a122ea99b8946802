import { ValueOutOfRangeError } from "../errors/reputation.ts";

/**
 * Lets integers from 0 to `max` (inclusive) pass.
 * @throws ValueOutOfRangeError naming `field`.
 */
export function assertUint(field: string, value: bigint, max: bigint): void {
  if (value < 0n || value > max) throw new ValueOutOfRangeError({ field, value, min: 0n, max });
}
