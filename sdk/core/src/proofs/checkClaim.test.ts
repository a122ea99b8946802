import { describe, expect, it } from "vitest";

import { inputOf, reputationCases } from "../../test/support/reputationCases.ts";
import { ClaimNotMetError, type ClaimShortfall } from "../errors/proof.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { packComponents } from "../reputation/packComponents.ts";
import { packStatement } from "../reputation/packStatement.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { checkClaim } from "./checkClaim.ts";

// 250 + 75 + 200 + 200 = 725 by the first formula.
const components = [1000, 500, 1000, 1000, 0, 0];
const badgeSet = 0b11111n;
const gold = packStatement({ formula: formulaV1, tier: 2 });

function shortfalls(claim: Partial<Parameters<typeof checkClaim>[0]>): readonly ClaimShortfall[] {
  try {
    checkClaim({ components, badgeSet, badgeMask: 0n, statement: gold, ...claim });
  } catch (error) {
    if (error instanceof ClaimNotMetError) return error.shortfalls;
    throw error;
  }
  return [];
}

describe("checkClaim", () => {
  it.each(reputationCases)("vector: lets the circuit's $name pass", (given) => {
    expect(() => checkClaim(inputOf(given))).not.toThrow();
  });

  it("behavior: Bronze is for everybody", () => {
    const bronze = packStatement({ formula: formulaV1, tier: 0 });
    expect(shortfalls({ components: [0, 0, 0, 0, 0, 0], badgeSet: 0n, statement: bronze })).toEqual([]);
  });

  it("error: the score, with what is needed", () => {
    const platinum = packStatement({ formula: formulaV1, tier: 3 });
    expect(shortfalls({ statement: platinum })).toEqual([{ what: "score", required: 750, actual: 725 }]);
  });

  it("behavior: the bound itself is enough, one unit of one weight below is not", () => {
    // 2500 · 1000 + 2000 · 1000 + 2000 · 1000 = 6,500,000, the bound of Gold to the unit.
    expect(shortfalls({ components: [1000, 0, 1000, 1000, 0, 0] })).toEqual([]);
    expect(shortfalls({ components: [1000, 0, 1000, 999, 0, 0] })).toEqual([
      { what: "score", required: 650, actual: 649 },
    ]);
  });

  it("error: components below their minimum, by name", () => {
    const minima = packComponents(
      mapComponents((name) => (name === "network" || name === "temporal" ? 1 : 500)),
    );
    const statement = packStatement({ formula: formulaV1, tier: 0, minima });
    expect(shortfalls({ statement })).toEqual([
      { what: "network", required: 1, actual: 0 },
      { what: "temporal", required: 1, actual: 0 },
    ]);
  });

  it("error: badges not held, the lowest and the highest included", () => {
    expect(shortfalls({ badgeMask: 0b101n })).toEqual([]);
    expect(shortfalls({ badgeSet: 0b10n, badgeMask: 0b11n | (1n << 247n) })).toEqual([
      { what: "badge 0", required: 1, actual: 0 },
      { what: "badge 247", required: 1, actual: 0 },
    ]);
  });

  it("error: says everything at once, in one sentence a log can hold", () => {
    const claim = { components: [0, 0, 0, 0, 0, 0], badgeSet: 0n, badgeMask: 1n, statement: gold };
    expect(() => checkClaim(claim)).toThrow("score is 0, 650 needed; badge 0 is 0, 1 needed");
  });
});
