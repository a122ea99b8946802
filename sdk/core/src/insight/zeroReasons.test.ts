import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyProfiles } from "../../test/support/arbitraries.ts";
import { NO_FEATURES, NOW, badge, profile } from "../../test/support/profiles.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { zeroReasons } from "./zeroReasons.ts";

const base = { features: NO_FEATURES, timestamp: NOW, formula: formulaV1 };

describe("zeroReasons", () => {
  it.each([
    ["no passport", { ...base, profile: undefined }, ["no-passport"]],
    ["a passport given up", { ...base, profile: profile(0, { left: true }) }, ["passport-left"]],
    ["a new passport", { ...base, profile: profile(0) }, ["no-badges", "no-standing", "new-passport"]],
    [
      "expired badges",
      { ...base, profile: profile(0, { badges: [badge({ expiresAt: NOW })] }) },
      ["badges-excluded", "no-standing", "new-passport"],
    ],
    [
      "less than a point",
      { ...base, profile: profile(0), features: { ...NO_FEATURES, account_age_days: 1 } },
      ["no-badges", "no-standing", "rounded-down"],
    ],
    [
      "what the formula does not weigh",
      {
        ...base,
        profile: profile(0, { badges: [badge()] }),
        features: { ...NO_FEATURES, badge_count: 1 },
        formula: { ...formulaV1, weights: { ...formulaV1.weights, badges: 0, humanity: 4000 } },
      },
      ["no-standing", "new-passport", "no-weight"],
    ],
  ])("behavior: %s", (_, parameters, reasons) => {
    expect(zeroReasons(parameters)).toEqual(reasons);
  });

  it("behavior: a score of 0 always has a reason, another one never", () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        for (const { features, score, index } of scoreProfiles(profiles, { timestamp: NOW })) {
          const reasons = zeroReasons({ ...base, profile: profiles[index], features });
          expect(reasons.length > 0).toBe(score === 0);
        }
      }),
    );
  });
});
