import { InvalidTierError } from "../errors/reputation.ts";
import { tierNames, type Tier, type TierName } from "../types/Tier.ts";

/** A tier's name as people write it. */
export type TierLike = TierName | Lowercase<TierName>;

/**
 * The number of a tier, whatever the case of its name.
 * @throws InvalidTierError when there is none of that name.
 */
export function tierNumber(name: TierLike): Tier {
  const number = tierNames.findIndex((tier) => tier.toLowerCase() === String(name).toLowerCase());
  if (number === -1) throw new InvalidTierError({ tier: String(name), names: tierNames });
  return number as Tier;
}
