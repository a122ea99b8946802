import { componentNames } from "../types/Components.ts";
import type { Formula } from "../types/Formula.ts";
import type { Tier } from "../types/Tier.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertUint } from "../utils/assertUint.ts";

const MAX_MINIMA = (1n << 60n) - 1n;

/**
 * What a proof shows about a score, in 168 bits as the contract packs it: bits 0-83 six weights of 14 bits, 84-107 the
 * tier's bound times 10,000, 108-167 six minima of 10 bits.
 *
 * @param parameters.minima Packed like components; 0n (the default) asks for none.
 * @throws ValueOutOfRangeError when a weight, the bound or the minima do not fit.
 * @example
 * const statement = packStatement({ formula: formulaV1, tier: 2 });
 */
export function packStatement({
  formula,
  tier,
  minima = 0n,
}: {
  formula: Pick<Formula, "weights" | "tierBounds">;
  tier: Tier;
  minima?: bigint;
}): bigint {
  assertInteger("tier", tier, { min: 0, max: formula.tierBounds.length });
  // Bronze has no bound of its own: everybody reaches it.
  const bound = tier === 0 ? 0 : (formula.tierBounds[tier - 1] as number);
  assertInteger("tier bound", bound, { min: 0, max: 1000 });
  assertUint("minima", minima, MAX_MINIMA);
  const weights = componentNames.reduce((packed, name, index) => {
    assertInteger(`${name} weight`, formula.weights[name], { min: 0, max: 10_000 });
    return packed | (BigInt(formula.weights[name]) << BigInt(14 * index));
  }, 0n);
  return weights | (BigInt(bound * 10_000) << 84n) | (minima << 108n);
}
