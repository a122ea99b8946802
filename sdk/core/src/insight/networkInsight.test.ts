import { describe, expect, it } from "vitest";
import { getAddress } from "viem";

import { clique } from "../../test/support/fraudWorlds.ts";
import { trust, verifiedPeople, was } from "../../test/support/networks.ts";
import { DAY, NOW, NO_FEATURES, address, badge, profile, vouch } from "../../test/support/profiles.ts";
import { InvalidFormulaError } from "../errors/reputation.ts";
import { trustNetwork as network } from "../network/trustNetwork.ts";
import { formulaV2 } from "../reputation/formula.v2.ts";
import { formulaV3 as formula } from "../reputation/formula.v3.ts";
import { reputationOf } from "../reputation/reputationOf.ts";
import { scoreFeatures } from "../reputation/scoreFeatures.ts";
import type { Profile } from "../types/Profile.ts";
import { explainChange } from "./explainChange.ts";
import { explainScore } from "./explainScore.ts";
import { planToTier } from "./planToTier.ts";

const [friend, issuer] = verifiedPeople(0, 2) as [Profile, Profile];
const by = (account: number) => getAddress(address(account));

/** Why account 2 has another score, by the third formula. */
function changeOf(before: readonly Profile[], after: readonly Profile[], timestamp = NOW) {
  return explainChange({
    account: address(2),
    before: { profiles: before, timestamp: NOW, formula, network },
    after: { profiles: after, timestamp, formula },
  });
}

/** A ring of twenty to which account 0 gives a vouch, as in the tests of the report: its cap is 119. */
function ringWorld(): Profile[] {
  const ring = clique(10, 20).map((each) => ({ ...each, createdAt: NOW, updatedAt: NOW }));
  const vouches = [...ring, vouch(0, 10, 10_000, NOW)];
  return [friend, ...Array.from({ length: 20 }, (_, index) => profile(10 + index))].map((each) => ({
    ...each,
    vouches: vouches.filter(({ voucher }) => voucher === each.account),
  }));
}

describe("why a score by the network of trust changed", () => {
  const alone = [friend, issuer, profile(2, { registeredAt: NOW - 9 * DAY })];
  const [, , person] = alone as [Profile, Profile, Profile];

  it.each<[string, Profile[], number, string]>([
    ["vouch", [{ ...friend, vouches: [vouch(0, 2, 10_000, NOW)] }, issuer, person], 10_000, "vouch"],
    [
      "invite",
      [{ ...friend, invites: [{ invitee: address(2), redeemedAt: NOW }] }, issuer, person],
      5000,
      "invite",
    ],
    [
      "badge",
      [friend, issuer, { ...person, badges: [badge({ issuer: address(0), issuedAt: NOW })] }],
      5000,
      "badge",
    ],
    [
      "meeting",
      [{ ...friend, attendances: [was(1, 0)] }, issuer, { ...person, attendances: [was(1, 0)] }],
      // A tenth of a vouch: 409 of 4096, rounded down.
      998,
      "attendance",
    ],
  ])("behavior: names a %s", (_, after, to, statement) => {
    const { causes, components, points, after: score, before } = changeOf(alone, after);
    expect(causes).toContainEqual({ kind: "statement", statement, by: by(0), from: 0, to });
    const network = components.find(({ component }) => component === "network");
    expect(network?.features[0]?.causes).toContainEqual({
      kind: "statement",
      statement,
      by: by(0),
      from: 0,
      to,
    });
    expect(network?.points).toBeGreaterThan(0);
    expect(points).toBe(score.score - before.score);
  });

  it("behavior: names distrust, and what it silences", () => {
    const held = badge({ issuer: address(1), issuedAt: NOW });
    const world = (changes: object) => [friend, issuer, { ...person, badges: [{ ...held, ...changes }] }];
    const { causes } = changeOf(world({}), world({ revoked: true, revokedReason: 3, revokedAt: NOW }));
    expect(causes).toContainEqual({
      kind: "statement",
      statement: "distrust",
      by: by(1),
      from: 0,
      to: 10_000,
    });
    expect(causes).toContainEqual({ kind: "statement", statement: "badge", by: by(1), from: 5000, to: 0 });
  });

  it("behavior: names time, which makes a vouch fade", () => {
    const world = [{ ...friend, vouches: [vouch(0, 2, 10_000, NOW)] }, issuer, person];
    const { causes } = changeOf(world, world, NOW + 180 * DAY);
    expect(causes).toContainEqual({
      kind: "statement",
      statement: "vouch",
      by: by(0),
      from: 10_000,
      to: 5000,
    });
  });

  it("behavior: names a voucher who was verified, once", () => {
    const said = { vouches: [vouch(0, 2, 5000, NOW)], attendances: [was(1, 1)] };
    const world = (badges: Profile["badges"]) => [
      { ...friend, ...said, badges },
      issuer,
      { ...person, attendances: [was(1, 1)] },
    ];
    const { causes } = changeOf(world([]), world(friend.badges));
    const told = causes.filter(({ kind }) => kind === "voucher-verification");
    expect(told).toEqual([{ kind: "voucher-verification", voucher: by(0), from: 0, to: 100 }]);
  });

  it("behavior: names fraud signals that cap it", () => {
    const after = ringWorld();
    const before = after.map((each, index) => (index === 0 ? each : { ...each, vouches: [] }));
    const { causes } = explainChange({
      account: address(10),
      before: { profiles: before, timestamp: NOW, formula },
      after: { profiles: after, timestamp: NOW, formula, network },
    });
    expect(causes).toContainEqual({ kind: "network-cap", from: 1000, to: 119, signals: ["vouch-ring"] });
  });

  it("behavior: from another formula to this one it is a measure", () => {
    const profiles = [{ ...friend, vouches: [vouch(0, 2, 10_000, NOW - 180 * DAY)] }, issuer, person];
    const at = { profiles, timestamp: NOW };
    const { causes, parts } = explainChange({
      account: address(2),
      before: { ...at, formula: formulaV2 },
      after: { ...at, formula, network },
    });
    expect(causes).toContainEqual({ kind: "measure", feature: "reputation_score", from: 250, to: 125 });
    expect(parts.measures).toBeLessThan(0);
    expect(() => explainChange({ account: address(2), before: at, after: { ...at, formula } })).toThrow(
      InvalidFormulaError,
    );
  });
});

describe("a score by the network of trust", () => {
  const reputationIn = (profiles: readonly Profile[], account: number) =>
    reputationOf({ account: address(account), profiles, blockNumber: 1n, timestamp: NOW, formula, network });

  it("behavior: comes with how the standing came about, and without for other formulas", () => {
    const profiles = ringWorld();
    const reputation = reputationIn(profiles, 10);
    expect(reputation.network).toEqual(
      network.report({ account: address(10), profiles, timestamp: NOW, trust }),
    );
    expect(reputation.features.reputation_score).toBe(119);
    const second = reputationOf({ ...reputation, profiles, formula: formulaV2, network });
    expect(second.network).toBeUndefined();
  });

  it("behavior: nothing promises standing beyond what fraud signals leave", () => {
    const capped = { ...NO_FEATURES, reputation_score: 60 };
    const { network: report } = reputationIn(ringWorld(), 10);
    const { steps, toNextTier } = explainScore({
      profile: profile(10),
      features: capped,
      timestamp: NOW,
      formula,
      network: report,
    });
    const standings = steps.filter(({ feature }) => feature === "reputation_score");
    const raised = scoreFeatures({ ...capped, reputation_score: 119 }, formula).score;
    expect(standings.map(({ to }) => to)).toEqual([119]);
    expect(standings[0]?.scoreGain).toBe(raised - scoreFeatures(capped, formula).score);
    expect(
      toNextTier?.plan.steps.every(({ feature, to }) => feature !== "reputation_score" || to <= 119),
    ).toBe(true);
    const most = { reputation_score: 60 };
    const { steps: planned } = planToTier({ features: capped, formula, most });
    expect(planned.map(({ feature }) => feature)).not.toContain("reputation_score");
    const improvements = reputationIn(ringWorld(), 10).explanation.flatMap((each) => each.improvements);
    expect(improvements.map(({ feature }) => feature)).not.toContain("reputation_score");
  });

  const reasonsFor = (profiles: readonly Profile[], account: number) => {
    const { network: report, features } = reputationIn(profiles, account);
    const wanted = profiles.find((each) => each.account === address(account));
    return explainScore({ profile: wanted, features, timestamp: NOW, formula, network: report }).zeroReasons;
  };

  it("behavior: a 0 names distrust, a cap, or that nobody said anything", () => {
    const cheat = profile(2, {
      badges: [badge({ issuer: address(1), revoked: true, revokedReason: 3, revokedAt: NOW })],
    });
    expect(reasonsFor([friend, issuer, cheat], 2)).toEqual(["badges-excluded", "distrusted", "new-passport"]);
    expect(reasonsFor([friend, issuer, profile(2)], 2)).toEqual(["no-badges", "no-standing", "new-passport"]);
    const report = {
      ...network.report({ account: address(9), profiles: [], timestamp: NOW, trust }),
      spread: 9,
      cap: 0,
    };
    const capped = explainScore({
      profile: profile(9),
      features: NO_FEATURES,
      timestamp: NOW,
      formula,
      network: report,
    });
    expect(capped.zeroReasons).toContain("network-capped");
  });
});
