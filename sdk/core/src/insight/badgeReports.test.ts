import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyBadge } from "../../test/support/arbitraries.ts";
import { DAY, NOW, badge } from "../../test/support/profiles.ts";
import { extractFeatures } from "../reputation/extractFeatures.ts";
import { precedenceRules } from "./precedenceOf.ts";
import { badgeReports } from "./badgeReports.ts";

const report = (badges: Parameters<typeof badgeReports>[0]["badges"]) =>
  badgeReports({ badges, timestamp: NOW });

describe("badgeReports", () => {
  it("behavior: says which badge stands, which was dropped, and by which rule", () => {
    const old = badge({ issuedAt: NOW - DAY, value: 9n });
    const renewed = badge({ issuedAt: NOW });
    expect(report([old, renewed])).toEqual([
      { status: "counts", badge: renewed, sets: ["badge_count"] },
      { status: "dropped", badge: old, by: renewed, rule: "issuedAt" },
    ]);
  });

  it("behavior: a revoked badge that stands drops the other and does not count", () => {
    const [revoked, valid] = [badge({ revoked: true }), badge()];
    expect(report([valid, revoked])).toEqual([
      { status: "excluded", badge: revoked, reason: "revoked" },
      { status: "dropped", badge: valid, by: revoked, rule: "revoked" },
    ]);
  });

  it("behavior: the same badge twice is one, and the other is reported", () => {
    const twice = badge();
    expect(report([twice, twice])).toEqual([
      { status: "counts", badge: twice, sets: ["badge_count"] },
      { status: "dropped", badge: twice, by: twice, rule: null },
    ]);
  });

  it("behavior: names the features whose value a badge gives", () => {
    const [low, high] = [10n, 90n].map((value, type) =>
      badge({ badgeType: BigInt(type), category: "Humanity", provider: "world-id", value }),
    );
    const sets = report([high, low] as never).map((each) => (each.status === "counts" ? each.sets : null));
    expect(sets).toEqual([["badge_count"], ["badge_count", "poh_score"]]);
  });

  it("behavior: reports every badge once, in any order the same, and those that count are those that are scored", () => {
    const shuffled = fc
      .array(anyBadge, { maxLength: 8 })
      .chain((badges) =>
        fc.tuple(fc.constant(badges), fc.shuffledSubarray(badges, { minLength: badges.length })),
      );
    fc.assert(
      fc.property(shuffled, ([badges, other]) => {
        const reports = report(badges);
        expect(report(other)).toEqual(reports);
        expect(reports).toHaveLength(badges.length);
        const features = extractFeatures({ registeredAt: NOW, badges }, { timestamp: NOW });
        expect(reports.filter(({ status }) => status === "counts")).toHaveLength(features.badge_count);
        for (const each of reports) {
          if (each.status !== "dropped") continue;
          expect(each.by.badgeType).toBe(each.badge.badgeType);
          expect([...precedenceRules, null]).toContain(each.rule);
        }
      }),
    );
  });
});
