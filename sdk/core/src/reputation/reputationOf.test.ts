import { describe, expect, it } from "vitest";

import { NO_FEATURES, NOW, address, badge, fiveBadges, profile, vouch } from "../../test/support/profiles.ts";
import { formulaId } from "./formulaId.ts";
import { formulaV1 } from "./formula.v1.ts";
import { reputationOf } from "./reputationOf.ts";

const profiles = [profile(0, { badges: fiveBadges, vouches: [vouch(0, 1)] }), profile(1)];
const at = { profiles, blockNumber: 0n, timestamp: NOW };

describe("reputationOf", () => {
  it("behavior: gives a wallet's score with block, formula and reasons", () => {
    const reputation = reputationOf({ ...at, account: address(0) });
    expect(reputation).toMatchObject({
      account: address(0),
      known: true,
      reason: null,
      formulaId: formulaId(formulaV1),
      blockNumber: 0n,
      timestamp: NOW,
      score: 725,
      tierName: "Gold",
    });
    expect(reputation.explanation).toHaveLength(6);
  });

  it("behavior: standing comes from the others", () => {
    expect(reputationOf({ ...at, account: address(1) }).features.reputation_score).toBe(250);
  });

  it("behavior: without a passport the score is 0 and the reason is given", () => {
    expect(reputationOf({ ...at, account: address(7) })).toMatchObject({
      known: false,
      reason: "no-passport",
      features: NO_FEATURES,
      score: 0,
      tier: 0,
      tierName: "Bronze",
      nextTier: { tierName: "Silver", missing: 550 },
    });
  });

  it("behavior: a passport with nothing scores 0 as well, and is known", () => {
    expect(reputationOf({ ...at, profiles: [profile(0)], account: address(0) })).toMatchObject({
      known: true,
      reason: null,
      score: 0,
    });
  });

  it("behavior: explains badges that do not count", () => {
    const holder = profile(0, { badges: [badge({ revoked: true })] });
    const { explanation } = reputationOf({ ...at, profiles: [holder], account: address(0) });
    expect(explanation[1]?.excluded).toMatchObject([{ badgeType: 5n, reason: "revoked" }]);
  });

  it("behavior: finds an account in capitals", () => {
    const holder = profile(200);
    const account = holder.account.toUpperCase().replace("0X", "0x") as `0x${string}`;
    expect(reputationOf({ ...at, profiles: [holder], account }).known).toBe(true);
  });
});
