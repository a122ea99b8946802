import { describe, expect, it } from "vitest";

import {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  passportEntity,
  vouchEntity,
} from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import { getProfiles } from "./getProfiles.ts";
import { getReputation } from "./getReputation.ts";

describe("getReputation", () => {
  const fakes = useFakes();
  const [ann, bob] = [addressOf(0xa), addressOf(0xb)];
  const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });

  it("behavior: the figures of one wallet are those of everybody's scoring", async () => {
    fakes.subgraph.world.collections = {
      passports: [passportEntity(0, ann), passportEntity(1, bob)],
      badges: [badgeEntity(ann, humanity, { value: "100" })],
      vouches: [vouchEntity(ann, bob, 10_000)],
    };
    const { profiles, timestamp } = await getProfiles(fakes.client);
    const scored = scoreProfiles(profiles, { timestamp });
    for (const [index, account] of [ann, bob].entries()) {
      const reputation = await getReputation(fakes.client, { account });
      expect(reputation).toMatchObject({ known: true, reason: null, blockNumber: 10n, timestamp: 1000 });
      expect(reputation.score).toBe(scored[index]?.score);
      expect(reputation.components).toEqual(scored[index]?.components);
      expect(reputation.features).toEqual(scored[index]?.features);
      expect(reputation.explanation).toHaveLength(6);
    }
    expect((await getReputation(fakes.client, { account: bob })).features.reputation_score).toBeGreaterThan(
      0,
    );
  });

  it("behavior: a stranger scores 0, with the reason", async () => {
    expect(await getReputation(fakes.client, { account: ann })).toMatchObject({
      known: false,
      reason: "no-passport",
      score: 0,
      tier: 0,
      tierName: "Bronze",
    });
  });

  it("args: the state at an earlier block", async () => {
    expect(await getReputation(fakes.client, { account: ann, blockNumber: 0n })).toMatchObject({
      blockNumber: 0n,
      timestamp: 0,
    });
  });

  it("error: what is no address", async () => {
    await expect(getReputation(fakes.client, { account: "0x123" })).rejects.toMatchObject({
      name: "InvalidAddressError",
      address: "0x123",
    });
  });

  it("error: the indexer is down", async () => {
    fakes.subgraph.answer = (_, response) => response.destroy();
    await expect(getReputation(fakes.client, { account: ann })).rejects.toMatchObject({
      name: "SubgraphUnavailableError",
    });
  });
});
