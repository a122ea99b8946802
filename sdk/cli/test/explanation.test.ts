import {
  explainChange,
  explainScore,
  formulaV1,
  formulaV2,
  formulaV3,
  reputationOf,
  trustNetwork,
  type WorldAt,
} from "@aura-protocol/sdk/reputation";
import type { Formula } from "@aura-protocol/sdk";
import { describe, expect, it } from "vitest";

import { address, badge, DAY, NOW, profile, vouch } from "../../core/test/support/profiles.ts";
import { changeText } from "../src/explanation/changeText.ts";
import { explanationText } from "../src/explanation/explanationText.ts";
import { networkText } from "../src/explanation/networkText.ts";
import { createStyle } from "../src/output/style.ts";

const style = createStyle({ isTTY: false, env: {} });
const account = address(0);
const human = badge({ badgeType: 0n, category: "Humanity", provider: "world-id", value: 60n });
const github = badge({ badgeType: 1n, category: "Social", provider: "github", value: 40n });

const worldOf = (changes: Parameters<typeof profile>[1], timestamp = NOW): WorldAt => ({
  profiles: [
    profile(0, { registeredAt: NOW - 40 * DAY, ...changes }),
    profile(1, { badges: [human], vouches: [vouch(1, 0)] }),
  ],
  timestamp,
});

/** What `aura explain` shows of the first account, and its score. */
function explained(
  { profiles, timestamp }: WorldAt,
  formula: Formula = formulaV1,
): { text: string; score: number } {
  const at = { profiles, timestamp, blockNumber: 7n, formula, network: trustNetwork };
  const reputation = reputationOf({ account, ...at });
  const own = profiles.find((each) => each.account === account);
  const { features, score, network } = reputation;
  const reasons = explainScore({ profile: own, features, timestamp, formula, network });
  return { text: explanationText({ ...reputation, ...reasons }, style), score };
}

const changed = (before: WorldAt, after: WorldAt, blocks: readonly [bigint, bigint] = [7n, 9n]): string => {
  const change = explainChange({ account, before, after });
  return changeText({ ...change, fromBlock: blocks[0], toBlock: blocks[1] }, style);
};

describe("explanationText", () => {
  it("behavior: points by feature add up, and every badge has its fate", () => {
    const older = badge({ ...github, value: 90n, issuedAt: NOW - 9 * DAY });
    const expired = badge({ badgeType: 2n, provider: "twitter", category: "Social", expiresAt: NOW });
    const unknown = badge({ badgeType: 3n, provider: "", accredited: false });
    const { text, score } = explained(worldOf({ badges: [human, github, older, expired, unknown] }));
    const points = [...text.matchAll(/^\w+ +\w+_\w+ +\d+ +(\d+)$/gm)].map(([, figure]) => Number(figure));
    expect(points.reduce((sum, figure) => sum + figure, 0)).toBe(score);
    expect(text).toMatch(/0 +world-id +60 +counts for badge_count, poh_score/);
    expect(text).toMatch(/1 +github +90 +dropped: a newer one of its type stands/);
    expect(text).toMatch(/2 +twitter +1 +does not count: expired/);
    expect(text).toMatch(/3 +Custom +1 +does not count: its issuer is not accredited/);
    expect(text).toContain("What would raise it");
    expect(text).toMatch(/What leads to \w+, \d+ points together/);
  });

  it("behavior: why a score is 0", () => {
    const { text, score } = explained({ profiles: [profile(0)], timestamp: NOW });
    expect(score).toBe(0);
    expect(text).toContain("Why the score is 0\n  It has no badges.\n  Nobody with trust vouches for it.");
    expect(explained({ profiles: [], timestamp: NOW }).text).toContain("It has no passport.");
  });
});

describe("networkText", () => {
  const vouchedAt = (from: number, createdAt: number) => ({
    ...vouch(from, 0),
    createdAt,
    updatedAt: createdAt,
  });

  it("behavior: who lends standing, and what of it counts", () => {
    const profiles = [
      profile(0, { registeredAt: NOW - 40 * DAY }),
      profile(1, { badges: [human], vouches: [vouchedAt(1, NOW)] }),
      profile(2, { vouches: [vouchedAt(2, NOW - 180 * DAY)] }),
    ];
    const { text } = explained({ profiles, timestamp: NOW }, formulaV3);
    expect(text).toMatch(/Standing [1-9]\d* of 1000\n/);
    expect(text).toMatch(new RegExp(`vouch +${address(1)} +10000 +0 +counts`));
    expect(text).toMatch(new RegExp(`vouch +${address(2)} +5000 +0 +nobody lends trust to who says it`));
    expect(explained({ profiles, timestamp: NOW }).text).not.toContain("Standing");
  });

  it("behavior: a ring of vouches is held down, and named", () => {
    const ring = [0, 1, 2, 3];
    const insiders = ring.map((from) => {
      const vouches = ring
        .filter((to) => to !== from)
        .map((to) => ({ ...vouchedAt(from, NOW), account: address(to), weight: 3000 }));
      return profile(from, { vouches });
    });
    // A tenth of what each outsider says goes to one of the ring: two for the same one would anchor it.
    const outsiders = [4, 5, 6, 7].map((from) => {
      const vouches = [
        { ...vouchedAt(from, NOW), account: address(from - 4), weight: 1000 },
        { ...vouchedAt(from, NOW), account: address(8), weight: 9000 },
      ];
      return profile(from, { badges: [human], vouches });
    });
    const { text } = explained(
      { profiles: [...insiders, ...outsiders, profile(8)], timestamp: NOW },
      formulaV3,
    );
    expect(text).toMatch(/vouch-ring: severity \d+, with 3 others/);
  });

  it("behavior: what a cap took", () => {
    const report = { standing: 61, spread: 300, cap: 61, balance: 300, statements: [], signals: [] };
    expect(networkText(report, style)).toContain("Standing 61 of 1000, held down from 300 by fraud signals");
  });

  it("behavior: nobody says anything", () => {
    const { text } = explained({ profiles: [profile(0)], timestamp: NOW }, formulaV3);
    expect(text).toContain("Standing 0 of 1000\n  Nobody says anything of this wallet.");
  });
});

describe("changeText", () => {
  it("behavior: what came and went between two blocks, with the points of each feature", () => {
    const before = worldOf({ badges: [human] });
    const after = worldOf({ badges: [badge({ ...human, revoked: true }), github] }, NOW + DAY);
    const text = changed(before, after);
    expect(text).toMatch(/^\d+ → \d+ \(-\d+\)/);
    expect(text).toContain("7 → 9");
    expect(text).toContain("badge 0 (world-id) was revoked: from 60 to nothing");
    expect(text).toContain("badge 1 (github) came: from nothing to 40");
    expect(text).toContain("the passport's age went from 40 to 41 days");
    // One formula: everything comes from events, and no column says so.
    expect(text).not.toContain("by events");
  });

  it("behavior: two formulas at one block, taken apart by what differs in them", () => {
    const world = worldOf({ badges: [human, github] });
    const { humanity, social, ...others } = formulaV2.weights;
    const formula = { ...formulaV2, weights: { ...others, humanity: social, social: humanity } };
    const text = changed(world, { ...world, formula }, [9n, 9n]);
    expect(text).toMatch(/points +by table +by weight/);
    expect(text).toContain(
      `the formula's weight of humanity went from ${humanity} to ${social} basis points`,
    );
    expect(text).toContain("the formula reads activity_score for temporal in another way");
    expect(text).toMatch(/block +9\n/);
  });

  it("behavior: nothing changed", () => {
    const world = worldOf({ badges: [human] });
    expect(changed(world, world)).toContain("nothing that this wallet's score looks at");
  });
});
