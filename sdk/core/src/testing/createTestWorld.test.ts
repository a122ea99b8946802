import { describe, expect, it } from "vitest";

import { buildEpoch } from "../actions/buildEpoch.ts";
import { explainReputation } from "../actions/explainReputation.ts";
import { getBadges } from "../actions/getBadges.ts";
import { getBadgeTypes } from "../actions/getBadgeTypes.ts";
import { getEvent } from "../actions/getEvent.ts";
import { getPassport } from "../actions/getPassport.ts";
import { getProfiles } from "../actions/getProfiles.ts";
import { getReputation } from "../actions/getReputation.ts";
import { getSignalKey } from "../actions/getSignalKey.ts";
import { getTickets } from "../actions/getTickets.ts";
import { getTierRecord } from "../actions/getTierRecord.ts";
import { getTotals } from "../actions/getTotals.ts";
import { getUsableEpoch } from "../actions/getUsableEpoch.ts";
import { getVoucherNonce } from "../actions/getVoucherNonce.ts";
import { meetsTier } from "../actions/meetsTier.ts";
import { prepareProof } from "../actions/prepareProof.ts";
import { querySubgraph } from "../actions/querySubgraph.ts";
import { registerPassport } from "../actions/registerPassport.ts";
import { signVoucher } from "../actions/signVoucher.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { formulaV3 } from "../reputation/formula.v3.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { tierNames } from "../types/Tier.ts";
import { createTestWorld } from "./createTestWorld.ts";

describe("createTestWorld", () => {
  it.each(tierNames)("behavior: a person of %s has that tier, whoever else there is", async (tier) => {
    const world = createTestWorld();
    const { account } = world.person({ tier });
    for (const other of tierNames) world.person({ tier: other });
    const reputation = await getReputation(world.client, { account });
    expect(reputation).toMatchObject({ known: true, tierName: tier });
  });

  it("behavior: what a person holds, the counts and the score agree", async () => {
    const world = createTestWorld();
    const { account, identity } = world.person({ ageDays: 30 });
    world.badge({ account, category: "Humanity", provider: "world-id", value: 100n });
    world.badge({ account, provider: "old", expiresAt: world.timestamp });
    world.badge({ account, provider: "bad", revoked: true });
    world.badge({ account, provider: "self-made", accredited: false });
    expect(await getPassport(world.client, { account })).toMatchObject({
      account,
      index: 0,
      commitment: identity.commitment,
    });
    expect(await getBadges(world.client, { account })).toHaveLength(4);
    expect((await getBadgeTypes(world.client)).map(({ supply }) => supply)).toEqual([1, 1, 1, 1]);
    expect(await getTotals(world.client)).toEqual({ passports: 1, badges: 4, latestEpoch: null });
    const { features, explanation } = await getReputation(world.client, { account });
    expect(features).toMatchObject({ poh_score: 100, badge_count: 1, account_age_days: 30 });
    const reasons = explanation.flatMap(({ excluded }) => excluded.map(({ reason }) => reason));
    expect(new Set(reasons)).toEqual(new Set(["expired", "revoked", "unaccredited"]));
  });

  it("behavior: scores by the third formula, where vouches fade until they are given again", async () => {
    const world = createTestWorld({ formula: formulaV3 });
    const [ann, bob] = [world.person({ tier: "Gold" }), world.person()];
    const reputation = () => getReputation(world.client, { account: bob.account, formula: formulaV3 });
    world.vouch({ voucher: ann, account: bob });
    const fresh = (await reputation()).features.reputation_score;
    expect(fresh).toBeGreaterThan(100);
    world.advance({ days: 180 });
    const { features, network } = await reputation();
    expect(features.reputation_score).toBe(Math.floor(fresh / 2));
    expect(network?.statements).toMatchObject([{ by: ann.account, kind: "vouch", flaw: null }]);
    world.vouch({ voucher: ann, account: bob });
    expect((await reputation()).features.reputation_score).toBe(fresh);
    const { params, data } = await buildEpoch(world.client, { formula: formulaV3 });
    expect(params.formulaId).toBe(formulaId(formulaV3));
    expect(data.records[1]?.features.reputation_score).toBe(fresh);
    const { explanation } = await explainReputation(world.client, {
      account: bob.account,
      formula: formulaV3,
    });
    expect(explanation).toHaveLength(6);
  });

  it("behavior: a vouch lends standing, and minting anew replaces a badge", async () => {
    const world = createTestWorld();
    const [ann, bob] = [world.person({ tier: "Gold" }), world.person()];
    const scoreOf = async () => (await getReputation(world.client, bob)).score;
    const before = await scoreOf();
    world.vouch({ voucher: ann, account: bob });
    expect(await scoreOf()).toBeGreaterThan(before);
    world.badge({ account: bob, provider: "github", category: "Social", value: 10n });
    world.badge({ account: bob, provider: "github", category: "Social", value: 90n });
    expect(await getBadges(world.client, bob)).toHaveLength(1);
    expect((await getReputation(world.client, bob)).features.github_score).toBe(90);
  });

  it("behavior: the past stays what it was", async () => {
    const world = createTestWorld();
    const { account } = world.person();
    const blockNumber = world.blockNumber;
    world.badge({ account, category: "Humanity", value: 100n });
    world.advance({ days: 365 });
    const [then, now] = await Promise.all([
      getReputation(world.client, { account, blockNumber }),
      getReputation(world.client, { account }),
    ]);
    expect(then.features).toMatchObject({ poh_score: 0, account_age_days: 0 });
    expect(now.features).toMatchObject({ poh_score: 100, account_age_days: 365 });
    expect(now.timestamp).toBe(world.timestamp);
  });

  it("behavior: tickets are counted where events are", async () => {
    const world = createTestWorld();
    const { account } = world.person();
    const { eventId } = world.event({ name: "Party", price: 5n, capacity: 2 });
    world.ticket({ eventId, account });
    world.ticket({ eventId, account, checkedIn: true });
    expect(await getEvent(world.client, { eventId })).toMatchObject({ name: "Party", sold: 2, checkedIn: 1 });
    const tickets = await getTickets(world.client, { account });
    expect(tickets.map(({ ticketId, status, price }) => [ticketId, status, price])).toEqual([
      [0n, "Valid", 5n],
      [1n, "Used", 5n],
    ]);
    expect(() => world.ticket({ eventId, account })).toThrow("sold out");
    expect(() => world.ticket({ eventId: 7n, account })).toThrow("no event 7");
  });

  it("behavior: a proof can be prepared against an epoch of the world, at its block", async () => {
    const world = createTestWorld({ people: [{ tier: "Silver" }] });
    const ann = world.person({ tier: "Gold" });
    expect(await getUsableEpoch(world.client)).toBeNull();
    const epoch = await world.epoch();
    world.person({ tier: "Diamond" });
    expect(await getUsableEpoch(world.client)).toMatchObject({ epochId: 0n, root: epoch.root, leafCount: 2 });
    const { account, identity } = ann;
    const { claim } = await prepareProof(world.client, { account, identity, tier: 2 });
    expect(claim).toMatchObject({ epochId: 0n, tier: 2, account });
    await expect(prepareProof(world.client, { account, identity, tier: 3 })).rejects.toMatchObject({
      name: "ClaimNotMetError",
    });
  });

  it("behavior: a proven tier counts for its time, and only what the holder has is proven", async () => {
    const world = createTestWorld();
    const ann = world.person({ tier: "Gold" });
    const { account } = ann;
    expect(await getTierRecord(world.client, { account })).toBeNull();
    const record = await world.proveTier({ account: ann, tier: "Silver" });
    expect(await getTierRecord(world.client, { account })).toEqual(record);
    expect(await meetsTier(world.client, { account, tier: 1 })).toBe(true);
    expect(await meetsTier(world.client, { account, tier: 2 })).toBe(false);
    world.advance({ seconds: record.expiresAt - world.timestamp });
    expect(await meetsTier(world.client, { account, tier: 1 })).toBe(false);
    await expect(world.proveTier({ account, tier: "Diamond" })).rejects.toMatchObject({
      name: "TestWorldError",
    });
  });

  it.each([
    ["subgraph", "SubgraphUnavailableError"],
    ["rpc", "RpcUnavailableError"],
    ["indexing", "IndexerFailedError"],
    ["fork", "IndexerForkedError"],
  ] as const)("behavior: %s fails until it recovers", async (failure, name) => {
    const world = createTestWorld();
    const { account } = world.person();
    world.fail(failure);
    await expect(getReputation(world.client, { account })).rejects.toMatchObject({ name });
    world.recover();
    expect((await getReputation(world.client, { account })).known).toBe(true);
  });

  it("behavior: an indexer that is behind does not know what happens", async () => {
    const world = createTestWorld();
    world.fail("behind");
    const { account } = world.person();
    const { blockNumber } = world;
    expect((await getReputation(world.client, { account })).known).toBe(false);
    await expect(getReputation(world.client, { account, blockNumber })).rejects.toMatchObject({
      name: "IndexerBehindError",
    });
    world.recover();
    expect((await getReputation(world.client, { account, blockNumber })).known).toBe(true);
  });

  it("behavior: people sign, and contracts answer what a test gives them", async () => {
    const world = createTestWorld();
    const [issuer, { account }] = [world.person(), world.person()];
    const voucher = { badgeType: 0n, account, value: 1n, nonce: 0n, deadline: 2_000_000_000 };
    const signature = await signVoucher(issuer.client, { voucher });
    expect(signature).toMatch(/^0x[0-9a-f]{130}$/);
    expect(await getVoucherNonce(world.client, { badgeType: 0n, account })).toBe(0n);
    world.stub("ReputationRegistry.meetsTier", () => true);
    expect(await meetsTier(world.client, { account, tier: 4 })).toBe(true);
  });

  it("behavior: questions of one's own are answered, and counted", async () => {
    const world = createTestWorld({ people: [{}, {}] });
    const document = "{ all: passports(first: 5, orderBy: index, orderDirection: desc) { place: index } }";
    expect(await querySubgraph(world.client, { document })).toEqual({ all: [{ place: 1 }, { place: 0 }] });
    expect(world.queries).toEqual([document]);
    await expect(querySubgraph(world.client, { document: "{" })).rejects.toMatchObject({
      name: "SubgraphQueryError",
    });
  });

  it("args: formula and timestamp", async () => {
    const formula = { ...formulaV1, tierBounds: [1, 2, 3, 1000] } as const;
    const world = createTestWorld({ formula, timestamp: 1_000_000_000 });
    const { account } = world.person({ tier: "Platinum" });
    const { tierName } = await getReputation(world.client, { account, formula });
    expect(tierName).toBe("Platinum");
    expect((await getProfiles(world.client)).timestamp).toBe(world.timestamp);
    expect(() => world.person({ tier: "Diamond" })).toThrow("No badges give exactly Diamond");
    expect(() => createTestWorld({ timestamp: -1 })).toThrow("timestamp is -1");
  });

  it("error: what a world cannot be", () => {
    const world = createTestWorld();
    const [ann, nobody] = [world.person(), world.stranger()];
    expect(() => world.vouch({ voucher: ann, account: ann })).toThrow("vouch for themselves");
    expect(() => world.vouch({ voucher: ann, account: nobody })).toThrow("has no passport");
    expect(() => world.vouch({ voucher: ann, account: world.person(), weight: 0 })).toThrow("weight is 0");
    expect(() => world.person({ tier: "golden" as "Gold" })).toThrow('"golden" is no tier');
    expect(() => world.advance({ days: -1 })).toThrow("days is -1");
  });

  it("error: what is not played says what to do instead", async () => {
    const world = createTestWorld();
    const { client } = world.stranger();
    await expect(registerPassport(client, { commitment: 1n })).rejects.toMatchObject({
      name: "TestWorldError",
    });
    await expect(getSignalKey(client, { passportId: 1n })).rejects.toThrow('world.stub("SignalKeys.');
  });
});
