import { ValueOutOfRangeError } from "../errors/reputation.ts";

/**
 * Lets integers from `min` to `max` (both inclusive) pass.
 * @throws ValueOutOfRangeError naming `field`.
 */
export function assertInteger(
  field: string,
  value: number,
  { min, max }: { min: number; max: number },
): void {
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    throw new ValueOutOfRangeError({ field, value, min, max });
  }
}
