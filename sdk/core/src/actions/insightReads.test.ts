import { describe, expect, it } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { explainReputation } from "./explainReputation.ts";
import { getLeaderboard } from "./getLeaderboard.ts";
import { getRank } from "./getRank.ts";
import { getScoreHistogram } from "./getScoreHistogram.ts";
import { getScores } from "./getScores.ts";
import { getSimilarProfiles } from "./getSimilarProfiles.ts";

describe("reads of everybody's scores", () => {
  const fakes = useFakes();
  const [ann, bob, cas, dan] = [addressOf(0xa), addressOf(0xb), addressOf(0xc), addressOf(0xd)];
  const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });

  /** Ann and Cas are verified, Bob has nothing, Dan gave his passport up. */
  function fill(): void {
    fakes.subgraph.world.collections = {
      passports: [
        passportEntity(0, ann),
        passportEntity(1, bob),
        passportEntity(2, cas),
        { ...passportEntity(3, dan), left: true },
      ],
      badges: [
        badgeEntity(ann, humanity, { value: "100" }),
        badgeEntity(cas, humanity, { value: "100" }),
        badgeEntity(cas, badgeTypeEntity(1), { expiresAt: "900" }),
      ],
    };
  }

  it("behavior: getScores scores everybody at one block", async () => {
    fill();
    const { blockNumber, timestamp, profiles, scored } = await getScores(fakes.client);
    expect([blockNumber, timestamp, profiles.length]).toEqual([10n, 1000, 4]);
    // Humanity gives 250 points and one badge 22.5.
    expect(scored.map(({ score }) => score)).toEqual([272, 0, 272, 0]);
  });

  it("behavior: getLeaderboard gives pages with ranks", async () => {
    fill();
    const first = await getLeaderboard(fakes.client, { limit: 2 });
    expect(first).toMatchObject({ listed: 3, nextOffset: 2, blockNumber: 10n, timestamp: 1000 });
    expect(first.entries.map(({ account, rank }) => [account.toLowerCase(), rank])).toEqual([
      [ann, 1],
      [cas, 1],
    ]);
    const { entries } = await getLeaderboard(fakes.client, { offset: 2, blockNumber: first.blockNumber });
    expect(entries.map(({ account, rank }) => [account.toLowerCase(), rank])).toEqual([[bob, 3]]);
  });

  it("args: filter", async () => {
    fill();
    const filter = ({ account }: { account: string }) => account.toLowerCase() === bob;
    expect(await getLeaderboard(fakes.client, { filter })).toMatchObject({
      listed: 1,
      entries: [{ rank: 1 }],
    });
  });

  it("behavior: getRank gives rank and percentile, null without a passport", async () => {
    fill();
    expect(await getRank(fakes.client, { account: bob })).toEqual({
      rank: 3,
      total: 3,
      ties: 1,
      percentile: 0,
    });
    expect(await getRank(fakes.client, { account: ann })).toMatchObject({
      rank: 1,
      ties: 2,
      percentile: 5000,
    });
    expect(await getRank(fakes.client, { account: dan })).toBeNull();
    expect(await getRank(fakes.client, { account: addressOf(0xe) })).toBeNull();
  });

  it("behavior: getScoreHistogram counts holders", async () => {
    fill();
    const buckets = await getScoreHistogram(fakes.client, { width: 250 });
    expect(buckets.map(({ count }) => count)).toEqual([1, 2, 0, 0, 0]);
  });

  it("behavior: getSimilarProfiles finds who is alike", async () => {
    fill();
    const list = await getSimilarProfiles(fakes.client, { account: ann });
    expect(list.map(({ account, similarity }) => [account.toLowerCase(), similarity])).toEqual([
      [cas, 10_000],
    ]);
    expect(await getSimilarProfiles(fakes.client, { account: bob })).toEqual([]);
  });

  it("behavior: explainReputation gives the reputation with its reasons", async () => {
    fill();
    const explained = await explainReputation(fakes.client, { account: cas, keep: ["account_age_days"] });
    expect(explained).toMatchObject({ known: true, score: 272, zeroReasons: [] });
    expect(explained.parts.reduce((sum, { points }) => sum + points, 0)).toBe(272);
    expect(explained.badges.map(({ status }) => status)).toEqual(["counts", "excluded"]);
    expect(explained.toNextTier?.plan).toMatchObject({ tierName: "Silver", reached: true });
    expect(explained.steps.some(({ feature }) => feature === "account_age_days")).toBe(false);
    const stranger = await explainReputation(fakes.client, { account: addressOf(0xe) });
    expect(stranger).toMatchObject({ known: false, score: 0, zeroReasons: ["no-passport"] });
  });

  it("error: what is out of range, before anything is read", async () => {
    for (const reading of [
      () => getLeaderboard(fakes.client, { limit: 0 }),
      () => getScoreHistogram(fakes.client, { width: 0 }),
      () => getSimilarProfiles(fakes.client, { account: ann, limit: 0 }),
    ]) {
      await expect(reading()).rejects.toMatchObject({ name: "ValueOutOfRangeError" });
    }
    expect(fakes.subgraph.requests).toEqual([]);
  });

  it("error: what is no address", async () => {
    for (const reading of [getRank, getSimilarProfiles, explainReputation]) {
      await expect(reading(fakes.client, { account: "0x1" })).rejects.toMatchObject({
        name: "InvalidAddressError",
      });
    }
  });

  it("error: a block that is not indexed yet", async () => {
    await expect(getScores(fakes.client, { blockNumber: 11n })).rejects.toMatchObject({
      name: "IndexerBehindError",
    });
  });
});
