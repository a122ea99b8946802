import { describe, expect, it } from "vitest";
import { getAddress } from "viem";

import { clique } from "../../test/support/fraudWorlds.ts";
import { humanity, trust, uncapped, verifiedPeople } from "../../test/support/networks.ts";
import { DAY, NOW, address, badge, profile, vouch } from "../../test/support/profiles.ts";
import type { NetworkTrustParameters } from "../types/Formula.ts";
import type { NetworkReport } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import { networkReport } from "./networkReport.ts";
import { trustNetwork } from "./trustNetwork.ts";

const reportOf = (
  account: number,
  profiles: readonly Profile[],
  section: NetworkTrustParameters = trust,
): NetworkReport => networkReport({ account: address(account), profiles, timestamp: NOW, trust: section });

const flawsOf = ({ statements }: NetworkReport) =>
  statements.map(({ kind, by, flaw }) => [kind, Number(BigInt(by)) - 1, flaw]);

describe("networkReport", () => {
  const [friend, issuer] = verifiedPeople(0, 2) as [Profile, Profile];
  const deceit = badge({ issuer: address(1), revoked: true, revokedReason: 3, revokedAt: NOW });

  it("behavior: names who said what when, what is left of it, and who they are", () => {
    const world = [
      { ...friend, vouches: [vouch(0, 1, 10_000, NOW - 180 * DAY)] },
      { ...issuer, badges: [humanity(80n)] },
    ];
    const { statements, ...figures } = reportOf(1, world);
    expect(statements).toEqual([
      {
        by: getAddress(address(0)),
        kind: "vouch",
        timestamp: NOW - 180 * DAY,
        strength: 5000,
        verification: 100,
        standing: 0,
        flaw: null,
      },
    ]);
    expect(figures).toEqual({ standing: 125, spread: 125, cap: 1000, balance: 125, signals: [] });
  });

  it("behavior: says which distrust counts, and how far below nothing it leads", () => {
    const world = [
      { ...friend, vouches: [vouch(0, 2, 2000, NOW)] },
      issuer,
      profile(2, { badges: [deceit] }),
    ];
    const report = reportOf(2, world);
    expect(flawsOf(report)).toEqual([
      ["vouch", 0, null],
      ["distrust", 1, null],
    ]);
    // A fifth of a vouch, less a whole one.
    expect(report).toMatchObject({ standing: 0, spread: 0 });
    expect(report.balance).toBeGreaterThanOrEqual(-201);
    expect(report.balance).toBeLessThanOrEqual(-200);
  });

  it("behavior: says why a statement does not count", () => {
    const badges = [deceit, badge({ badgeType: 6n, issuer: address(1), issuedAt: NOW })];
    const cheat = profile(2, { badges, vouches: [vouch(2, 3, 10_000, NOW)] });
    const world = [
      { ...friend, vouches: [vouch(0, 3, 10_000, NOW - 26 * 180 * DAY)] },
      { ...issuer, vouches: [vouch(1, 3, 10_000, NOW + 1)] },
      cheat,
      profile(3),
      profile(4, { vouches: [vouch(4, 3, 10_000, NOW)] }),
    ];
    expect(flawsOf(reportOf(3, world))).toEqual([
      ["vouch", 0, "faded"],
      ["vouch", 1, "later"],
      ["vouch", 2, "silenced"],
      ["vouch", 4, "unheard"],
    ]);
    expect(flawsOf(reportOf(2, world))).toEqual([
      ["badge", 1, "contradicted"],
      ["distrust", 1, null],
    ]);
  });

  it("behavior: shows the fraud signals that cap the standing, with their evidence", () => {
    const ring = clique(10, 20).map((each) => ({ ...each, createdAt: NOW, updatedAt: NOW }));
    const vouches = [...ring, vouch(0, 10, 10_000, NOW)];
    const members = Array.from({ length: 20 }, (_, index) => profile(10 + index));
    const world = [friend, ...members].map((each) => ({
      ...each,
      vouches: vouches.filter(({ voucher }) => voucher === each.account),
    }));
    const report = reportOf(10, world);
    expect(report.signals).toEqual([
      {
        kind: "vouch-ring",
        accounts: members.map(({ account }) => getAddress(account)),
        severity: 881,
        evidence: { vouches: 380, density: 10_000, outsideShare: 476 },
      },
    ]);
    expect(report).toMatchObject({ cap: 119, standing: 119 });
    expect(report.spread).toBeGreaterThan(119);
    expect(reportOf(0, world)).toMatchObject({ cap: 1000, signals: [] });
    expect(reportOf(10, world, uncapped)).toMatchObject({ cap: 1000, signals: [], standing: report.spread });
  });

  it("behavior: its standing is that of everybody's list, in any case of the address", () => {
    const world = [{ ...friend, vouches: [vouch(0, 1, 5, NOW), vouch(0, 2, 9000, NOW)] }, issuer, profile(2)];
    const standings = trustNetwork.standings({ profiles: world, timestamp: NOW, trust });
    expect(world.map((_, account) => reportOf(account, world).standing)).toEqual(Array.from(standings));
    const upper = address(2).toUpperCase().replace("0X", "0x") as `0x${string}`;
    const report = networkReport({ account: upper, profiles: world, timestamp: NOW, trust });
    expect(report).toEqual(reportOf(2, world));
  });

  it("behavior: of strangers and those who left nothing is said", () => {
    const nothing = { standing: 0, spread: 0, cap: 1000, balance: 0, statements: [], signals: [] };
    expect(reportOf(9, [friend])).toEqual(nothing);
    expect(reportOf(0, [{ ...friend, left: true }])).toEqual(nothing);
  });
});
