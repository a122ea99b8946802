import { describe, expect, it } from "vitest";

import { featureTexts } from "./reputation-texts.ts";

describe("featureTexts", () => {
  it("behavior: zero has words of its own, or a plural", () => {
    const now = Object.values(featureTexts).map((text) => text.now(0));
    expect(now).toEqual([
      "no humanity badge",
      "0 badges count",
      "no GitHub badge",
      "no X badge",
      "no transactions shown",
      "no balance shown",
      "made today",
      "nobody trusted vouches for you yet",
      "no activity in the last year",
    ]);
  });

  it("behavior: balances are counted in milliether", () => {
    expect(featureTexts.onchain_balance.now(1_500)).toBe("1.5 ETH shown");
    expect(featureTexts.onchain_balance.next(10_000)).toBe("a badge that shows 10 ETH");
  });

  it("behavior: one is singular", () => {
    expect(featureTexts.badge_count.now(1)).toBe("1 badge counts");
    expect(featureTexts.account_age_days.now(1)).toBe("1 day old");
  });
});
