import {
  explainChange,
  explainScore,
  formulaV1,
  formulaV2,
  reputationOf,
  type WorldAt,
} from "@aura-protocol/sdk/reputation";
import { describe, expect, it } from "vitest";

import { address, badge, DAY, NOW, profile, vouch } from "../../core/test/support/profiles.ts";
import { changeText } from "../src/explanation/changeText.ts";
import { explanationText } from "../src/explanation/explanationText.ts";
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
function explained({ profiles, timestamp }: WorldAt): { text: string; score: number } {
  const reputation = reputationOf({ account, profiles, timestamp, blockNumber: 7n, formula: formulaV1 });
  const own = profiles.find((each) => each.account === account);
  const { features, score } = reputation;
  const reasons = explainScore({ profile: own, features, timestamp, formula: formulaV1 });
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
