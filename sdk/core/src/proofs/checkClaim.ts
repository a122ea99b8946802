import { ClaimNotMetError, type ClaimShortfall } from "../errors/proof.ts";
import { unpackStatement } from "../reputation/unpackStatement.ts";
import { componentNames } from "../types/Components.ts";
import type { ReputationInput } from "./ReputationInput.ts";

/**
 * Lets a claim pass that the circuit can prove; says otherwise what is missing, which the circuit cannot.
 * @throws ClaimNotMetError with every shortfall: the score, a component below its minimum, a badge not held.
 * @throws ValueOutOfRangeError when the statement does not fit.
 * @example
 * const components = Object.values(scoredProfile.components); // in component order
 * const statement = packStatement({ formula: formulaV1, tier: 2 });
 * checkClaim({ components, badgeSet: scoredProfile.badgeSet, badgeMask: 0n, statement });
 */
export function checkClaim({
  components,
  badgeSet,
  badgeMask,
  statement,
}: Pick<ReputationInput, "components" | "badgeSet" | "badgeMask" | "statement">): void {
  const { weights, threshold, minima } = unpackStatement(statement);
  const valueOf = (index: number): number => components[index] ?? 0;
  const sum = componentNames.reduce((total, name, index) => total + weights[name] * valueOf(index), 0);
  const shortfalls: ClaimShortfall[] = [];
  if (sum < threshold) {
    const required = Math.ceil(threshold / 10_000);
    shortfalls.push({ what: "score", required, actual: Math.floor(sum / 10_000) });
  }
  componentNames.forEach((name, index) => {
    if (valueOf(index) < minima[name]) {
      shortfalls.push({ what: name, required: minima[name], actual: valueOf(index) });
    }
  });
  const missing = badgeMask & ~badgeSet;
  for (let badge = 0; missing >> BigInt(badge) > 0n; badge++) {
    if (((missing >> BigInt(badge)) & 1n) === 1n) {
      shortfalls.push({ what: `badge ${badge}`, required: 1, actual: 0 });
    }
  }
  if (shortfalls.length > 0) throw new ClaimNotMetError({ shortfalls });
}
