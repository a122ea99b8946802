import { describe, expect, it } from "vitest";

import { NO_FEATURES, NOW, DAY, badge, fiveBadges, profile, vouch } from "../../test/support/profiles.ts";
import { formulaV1 } from "./formula.v1.ts";
import { parseFormula } from "./parseFormula.ts";
import { scoreFeatures } from "./scoreFeatures.ts";
import { scoreProfiles } from "./scoreProfiles.ts";

describe("formulaV1", () => {
  it("behavior: is a valid formula", () => {
    expect(parseFormula(JSON.parse(JSON.stringify(formulaV1)))).toEqual(formulaV1);
  });

  it("behavior: a fresh passport with the five badges at their most is Gold and not yet Platinum", () => {
    const [scored] = scoreProfiles([profile(0, { badges: fiveBadges })], { timestamp: NOW });
    expect(scored?.tierName).toBe("Gold");
    expect(scored?.score).toBeGreaterThanOrEqual(650);
    expect(scored?.score).toBeLessThan(750);
  });

  it("behavior: one world can hold all five tiers", () => {
    const more = [5n, 6n, 7n].map((badgeType) => badge({ badgeType }));
    const registeredAt = NOW - 400 * DAY;
    const world = [
      profile(0),
      profile(1, { badges: fiveBadges.slice(0, 4), registeredAt: NOW - 30 * DAY }),
      profile(2, { badges: fiveBadges }),
      profile(3, { badges: fiveBadges, registeredAt: NOW - 90 * DAY }),
      profile(4, { badges: [...fiveBadges, ...more], registeredAt, vouches: [vouch(2, 4), vouch(3, 4)] }),
    ];
    const tiers = scoreProfiles(world, { timestamp: NOW }).map(({ tierName }) => tierName);
    expect(tiers).toEqual(["Bronze", "Silver", "Gold", "Platinum", "Diamond"]);
  });

  it("behavior: nobody reaches Silver without being a verified human or well known elsewhere", () => {
    const loner = { ...NO_FEATURES, onchain_tx_count: 5000, onchain_balance: 10_000, account_age_days: 730 };
    expect(scoreFeatures({ ...loner, badge_count: 12 }, formulaV1).tierName).toBe("Bronze");
  });
});
