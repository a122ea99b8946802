import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyProfiles } from "../../test/support/arbitraries.ts";
import { anyFormula } from "../../test/support/formulaArbitraries.ts";
import { DAY, NOW, address, badge, profile, vouch } from "../../test/support/profiles.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { reputationOf } from "../reputation/reputationOf.ts";
import type { Profile, ProfileBadge } from "../types/Profile.ts";
import { explainChange, type WorldAt } from "./explainChange.ts";

const human = badge({ badgeType: 0n, category: "Humanity", provider: "world-id", value: 100n });
const at = (profiles: readonly Profile[], timestamp = NOW): WorldAt => ({ profiles, timestamp });
const holding = (badges: readonly ProfileBadge[], timestamp = NOW): WorldAt =>
  at([profile(0, { badges })], timestamp);

function change(before: WorldAt, after: WorldAt, account = address(0)) {
  return explainChange({ account, before, after });
}

function causesOf(before: WorldAt, after: WorldAt, feature: string) {
  const features = change(before, after).components.flatMap((component) => component.features);
  return features.filter((each) => each.feature === feature).flatMap(({ causes }) => causes);
}

describe("explainChange", () => {
  it.each([
    ["badge-expired", [{ ...human, expiresAt: NOW + DAY }], [{ ...human, expiresAt: NOW + DAY }]],
    ["badge-revoked", [human], [{ ...human, revoked: true }]],
    ["badge-burned", [human], [{ ...human, burned: true }]],
    ["badge-unaccredited", [human], [{ ...human, accredited: false }]],
    ["badge-gone", [human], []],
  ])("behavior: %s", (kind, before, after) => {
    const lost = change(holding(before), holding(after, NOW + DAY));
    expect(lost.points).toBeLessThan(0);
    expect(causesOf(holding(before), holding(after, NOW + DAY), "poh_score")).toMatchObject([
      { kind, badgeType: 0n, from: 100n, to: null },
    ]);
    expect(lost.components[0]).toMatchObject({ component: "humanity", from: 1000, to: 0, points: -250 });
  });

  it.each([
    ["badge-new", [], [human], null, 100n],
    ["badge-restored", [{ ...human, accredited: false }], [human], null, 100n],
    ["badge-changed", [{ ...human, value: 40n }], [human], 40n, 100n],
  ])("behavior: %s", (kind, before, after, from, to) => {
    expect(causesOf(holding(before), holding(after), "poh_score")).toMatchObject([{ kind, from, to }]);
    expect(change(holding(before), holding(after)).points).toBeGreaterThan(0);
  });

  it("behavior: of several badges only those that can have moved a feature explain it", () => {
    const lesser = badge({ badgeType: 8n, category: "Humanity", provider: "poh", value: 5n });
    const before = holding([human, lesser]);
    const after = holding([
      { ...human, revoked: true },
      { ...lesser, value: 6n },
    ]);
    expect(causesOf(before, after, "poh_score")).toMatchObject([{ kind: "badge-revoked", badgeType: 0n }]);
    expect(change(before, after).causes).toMatchObject([
      { kind: "badge-revoked", badgeType: 0n },
      { kind: "badge-changed", badgeType: 8n },
    ]);
  });

  it("behavior: age", () => {
    expect(causesOf(holding([]), holding([], NOW + 30 * DAY), "account_age_days")).toEqual([
      { kind: "age", from: 0, to: 30 },
    ]);
    expect(change(holding([]), holding([], NOW + 30 * DAY))).toMatchObject({
      points: 15,
      parts: { data: 15 },
    });
  });

  it("behavior: a passport registered or given up", () => {
    expect(change(at([]), holding([human]))).toMatchObject({
      before: { known: false, score: 0 },
      after: { known: true },
      causes: [{ kind: "passport-registered" }, { kind: "badge-new" }],
    });
    const gone = change(holding([human]), at([profile(0, { left: true })]));
    expect(gone.causes).toMatchObject([{ kind: "passport-given-up" }, { kind: "badge-gone" }]);
  });

  it("behavior: vouches given, withdrawn and changed, and vouchers that changed", () => {
    const world = (vouches: Profile["vouches"], value = 100n): WorldAt =>
      at([profile(0), profile(1, { badges: [{ ...human, value }], vouches }), profile(2)]);
    const standing = (before: WorldAt, after: WorldAt) => causesOf(before, after, "reputation_score");
    const voucher = address(1);
    const [full, half] = [vouch(1, 0), vouch(1, 0, 5_000)];
    expect(standing(world([]), world([full]))).toEqual([
      { kind: "vouch-given", voucher, from: 0, to: 10_000 },
    ]);
    expect(standing(world([half]), world([]))).toEqual([
      { kind: "vouch-withdrawn", voucher, from: 5_000, to: 0 },
    ]);
    expect(standing(world([full]), world([full], 50n))).toEqual([
      { kind: "voucher-verification", voucher, from: 100, to: 50 },
    ]);
    expect(standing(world([full]), world([full, vouch(1, 2)]))).toEqual([
      { kind: "voucher-share", voucher, from: 10_000, to: 5_000 },
    ]);
    expect(standing(world([full, vouch(1, 2)]), world([half, vouch(1, 2)]))).toEqual([
      { kind: "vouch-weight", voucher, from: 10_000, to: 5_000 },
      { kind: "voucher-share", voucher, from: 5_000, to: 3_333 },
    ]);
  });

  it("behavior: a voucher whose own standing changed", () => {
    const world = (vouches: Profile["vouches"]): WorldAt =>
      at([profile(0), profile(1, { vouches: [vouch(1, 0)] }), profile(2, { badges: [human], vouches })]);
    expect(causesOf(world([]), world([vouch(2, 1)]), "reputation_score")).toEqual([
      { kind: "voucher-standing", voucher: address(1), from: 0, to: 250 },
    ]);
  });

  it("behavior: weights, tables and the lending of standing of another formula", () => {
    const world = at([
      profile(0, { badges: [human] }),
      profile(1, { badges: [human], vouches: [vouch(1, 0)] }),
    ]);
    const formula = {
      ...formulaV1,
      weights: { ...formulaV1.weights, humanity: 3000, badges: 1000 },
      components: {
        ...formulaV1.components,
        badges: [
          {
            feature: "badge_count",
            share: 10_000,
            table: [
              [0, 0],
              [1, 1000],
            ],
          },
        ],
      },
      network: { damping: 5000, iterations: 20 },
    } as const;
    const result = change(world, { ...world, formula });
    // 250 + 22.5 + 50, then 75 for a standing of 500 (damping 50 %), then 150 for the badge, then 300 + 100 + 75.
    expect(result.parts).toEqual({ data: 0, measures: 25, tables: 128, weights: 0 });
    expect(result.causes).toEqual([
      { kind: "measure", feature: "reputation_score", from: 250, to: 500 },
      { kind: "weight", component: "humanity", from: 2500, to: 3000 },
      { kind: "weight", component: "badges", from: 1500, to: 1000 },
      { kind: "table", component: "badges", feature: "badge_count" },
    ]);
    expect(result.components[0]?.parts).toMatchObject({ weights: 50 });
    expect(result.components[1]?.features[0]?.causes).toHaveLength(2);
  });

  it("behavior: the same world by the same formula has not changed", () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        const result = change(at(profiles), at(profiles.toReversed()));
        expect(result).toMatchObject({ points: 0, causes: [] });
        expect(result.components.flatMap(({ features }) => features.flatMap(({ causes }) => causes))).toEqual(
          [],
        );
      }),
    );
  });

  it("behavior: parts add up to the difference of the scores, and whatever moved has a cause", () => {
    const world = fc.record({
      profiles: anyProfiles,
      timestamp: fc.integer({ min: NOW, max: NOW + 3 * DAY }),
    });
    const maybeFormula = fc.option(anyFormula, { nil: formulaV1 });
    fc.assert(
      fc.property(world, world, maybeFormula, maybeFormula, (one, other, oldFormula, newFormula) => {
        const before = { ...one, formula: oldFormula };
        const after = { ...other, formula: newFormula };
        const result = change(before, after);
        const score = ({ profiles, timestamp, formula }: typeof before) =>
          reputationOf({ account: address(0), profiles, blockNumber: 0n, timestamp, formula }).score;
        expect(result.points).toBe(score(after) - score(before));
        expect(Object.values(result.parts).reduce((sum, part) => sum + part, 0)).toBe(result.points);
        expect(result.components.reduce((sum, { points }) => sum + points, 0)).toBe(result.points);
        for (const component of result.components) {
          expect(component.features.reduce((sum, { points }) => sum + points, 0)).toBe(component.points);
          for (const { from, to, points, parts, causes } of component.features) {
            expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(points);
            expect(causes.length > 0 || (from === to && points === 0)).toBe(true);
          }
        }
      }),
    );
  });
});
