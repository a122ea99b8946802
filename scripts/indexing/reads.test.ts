/** What the SDK does on the chain, read again by the SDK through the real graph-node. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import {
  admitAnonymously,
  buyTicket,
  cancelPassportMove,
  checkInTicket,
  claimAnonymousAttendanceBadge,
  configureAttendanceBadge,
  confirmPassportMove,
  createEvent,
  createInvite,
  createInviteBatch,
  defineBadgeType,
  enrolSeat,
  explainReputation,
  flushSeats,
  getAccountTotals,
  getAttendances,
  getBadgeTypes,
  getBadges,
  getChallenges,
  getCredits,
  getEpochs,
  getEventTickets,
  getInviteBatches,
  getInvites,
  getIssuers,
  getLeaderboard,
  getPassport,
  getPassportMoves,
  getPendingMove,
  getRank,
  getReputation,
  getReputationHistory,
  getScoreHistogram,
  getScores,
  getSeatTree,
  getSimilarProfiles,
  getVouches,
  migrateBadges,
  migrateTicketCredit,
  mintBadge,
  redeemInvite,
  refundTicket,
  registerIssuer,
  registerPassport,
  revokeBadge,
  revokeInvite,
  setAccreditation,
  startPassportMove,
  startPassportMoveWithProof,
  vouch,
  waitForIndexed,
  waitForReceipt,
  withdrawCredit,
} from "@aura-protocol/sdk/actions";
import { createInviteKey, revocationReasons, type AuraClient } from "@aura-protocol/sdk";
import {
  accountMessage,
  checkInScope,
  loadArtifacts,
  lonePath,
  memberPath,
  membershipCircuit,
  proveMembership,
  rebindScope,
  type MemberPath,
  type SemaphoreProof,
} from "@aura-protocol/sdk/proofs";
import { formulaV3 } from "@aura-protocol/sdk/reputation";
import { zeroAddress, zeroHash, type Address, type Hash } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { semaphoreFolder } from "../circuits/semaphore-artifacts.ts";
import { demoAccount, roles } from "../seed/accounts.ts";
import { createActors, type Actors } from "../seed/actors.ts";
import { identityOf } from "../seed/identity.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

const [ISSUER] = roles.issuers;
const ORGANISER = roles.organiser;
/** Hold passports from the beginning. */
const [ANN, BEN, CLEO, DORA] = [10, 11, 12, 13] as const;
/** Have none: they receive them, or attend. */
const [FIRST, SECOND, THIRD, EVE] = [20, 21, 22, 23] as const;
const DAY = 86_400;
const PRICE = 10n;
const address = (index: number): Address => demoAccount(index).address;
const idOf = (index: number): bigint => BigInt(address(index));

let stage: Stage;
let indexer: Indexer;
let actors: Actors;
/** Of the chain, in seconds. */
let now: number;
let badgeType: bigint;
const client = (): AuraClient => actors(ANN);

/** Waits until the indexer has what was sent. */
async function indexed(...hashes: readonly Hash[]): Promise<void> {
  for (const hash of hashes) await waitForReceipt(client(), { hash });
  const hash = hashes.at(-1);
  if (hash !== undefined) await waitForIndexed(client(), await waitForReceipt(client(), { hash }));
}

beforeAll(async () => {
  stage = await startStage();
  indexer = await stage.startIndexer();
  actors = createActors({ rpc: stage.rpc, subgraph: indexer.url });
  now = Number((await stage.chain.getBlock()).timestamp);
  for (const index of [ANN, BEN, CLEO, DORA]) {
    const { commitment } = await identityOf(index);
    await registerPassport(actors(index), { commitment });
  }
  await registerIssuer(actors(ISSUER), { name: "Issuer", uri: "ipfs://issuer" });
  await setAccreditation(actors(roles.owner), { issuer: address(ISSUER), accredited: true });
  const { AttendanceMinter } = client().deployment.contracts;
  const type = { category: "Event", provider: "", validity: 0, inMask: true, name: "Came", uri: "" } as const;
  await defineBadgeType(actors(ISSUER), type);
  badgeType = 0n;
  // Of the organiser's own, for who attends.
  await registerIssuer(actors(ORGANISER), { name: "Organiser", uri: "" });
  const own = { ...type, inMask: false, minters: [AttendanceMinter.address] };
  await indexed(await defineBadgeType(actors(ORGANISER), own));
});

afterAll(() => stage?.stop());

async function prove(
  index: number,
  { path, depth }: { path: MemberPath; depth: number },
  scope: bigint,
  recipient: Address,
): Promise<SemaphoreProof> {
  const { manifest } = membershipCircuit(depth);
  return proveMembership({
    identity: await identityOf(index),
    path,
    scope,
    message: accountMessage(recipient),
    artifacts: await loadArtifacts({ read: (file) => readFile(join(semaphoreFolder, file)), manifest }),
  });
}

test("getPassportMoves and getPassport: replaced, called off, and confirmed by proof", async () => {
  const passportId = idOf(ANN);
  const moves = (account: Address) => getPassportMoves(client(), { account });
  const held = await mintBadge(actors(ISSUER), { badgeType, account: address(ANN), value: 5n });
  await indexed(held, await startPassportMove(actors(ANN), { to: address(FIRST) }));
  expect(await moves(address(ANN))).toMatchObject([
    { passport: address(ANN), to: address(FIRST), status: "Pending", byProof: false, endedAt: null },
  ]);
  await indexed(
    await startPassportMove(actors(ANN), { to: address(SECOND) }),
    await cancelPassportMove(actors(ANN), {}),
  );
  expect((await moves(address(ANN))).map(({ status }) => status)).toEqual(["Replaced", "Cancelled"]);

  const { nonce, pending } = await getPendingMove(client(), { passportId });
  expect(pending).toBeNull();
  const passport = client().deployment.contracts.Passport.address;
  const scope = rebindScope({ chainId: client().chain.id, passport, passportId, nonce });
  const { commitment } = await identityOf(ANN);
  const proof = await prove(ANN, { path: lonePath(commitment), depth: 1 }, scope, address(THIRD));
  await indexed(await startPassportMoveWithProof(actors(BEN), { passportId, to: address(THIRD), proof }));
  expect((await moves(address(ANN)))[2]).toMatchObject({ status: "Pending", byProof: true });
  await indexed(
    await confirmPassportMove(actors(THIRD), { passportId }),
    await migrateBadges(actors(BEN), { from: address(ANN), badgeTypes: [badgeType] }),
  );
  const found = await moves(address(THIRD));
  expect(found.map(({ to, status, byProof }) => ({ to, status, byProof }))).toEqual([
    { to: address(FIRST), status: "Replaced", byProof: false },
    { to: address(SECOND), status: "Cancelled", byProof: false },
    { to: address(THIRD), status: "Completed", byProof: true },
  ]);
  expect(await moves(address(ANN))).toEqual([]);
  expect(await getPassport(client(), { account: address(THIRD) })).toMatchObject({
    id: address(ANN),
    account: address(THIRD),
    passportId,
    commitment,
  });
  expect(await getPassport(client(), { account: address(ANN) })).toBeNull();
  expect(await getBadges(client(), { account: address(THIRD) })).toMatchObject([{ value: 5n }]);
  expect(await getBadges(client(), { account: address(ANN) })).toEqual([]);
});

test("getCredits and getEventTickets: given back, moved with the passport, paid out", async () => {
  const terms = { tiers: [{ price: PRICE }], capacity: 5, refundDeadline: now + 2 * DAY };
  const days = { startsAt: now + 2 * DAY, endsAt: now + 3 * DAY, name: "Concert", uri: "" };
  await createEvent(actors(ORGANISER), { ...terms, ...days });
  // Its passport went to another account.
  await buyTicket(actors(ANN), { eventId: 0n, quantity: 2 });
  await indexed(await refundTicket(actors(ANN), { ticketId: 0n }));
  const contract = client().deployment.contracts.Tickets.address;
  const credits = (index: number) => getCredits(client(), { account: address(index) });
  const credit = { contract, currency: zeroAddress };
  expect(await credits(ANN)).toEqual([{ ...credit, account: address(ANN), amount: PRICE }]);
  const tickets = await getEventTickets(client(), { eventId: 0n });
  expect(tickets.map(({ ticketId, status }) => ({ ticketId, status }))).toEqual([
    { ticketId: 0n, status: "Refunded" },
    { ticketId: 1n, status: "Valid" },
  ]);
  await indexed(await migrateTicketCredit(actors(BEN), { from: address(ANN), currency: zeroAddress }));
  expect(await credits(ANN)).toEqual([{ ...credit, account: address(ANN), amount: 0n }]);
  expect(await credits(THIRD)).toEqual([{ ...credit, account: address(THIRD), amount: PRICE }]);
  await indexed(await withdrawCredit(actors(THIRD), { currency: zeroAddress, to: address(BEN) }));
  expect(await credits(THIRD)).toEqual([{ ...credit, account: address(THIRD), amount: 0n }]);
  expect(await credits(BEN)).toEqual([]);
});

test("getAttendances and getAccountTotals: by ticket and by an anonymous entry that named who attends", async () => {
  const { CheckIn } = client().deployment.contracts;
  const event = { tiers: [{ price: 0n }], capacity: 5, startsAt: now, endsAt: now + 9 * DAY, uri: "" };
  await createEvent(actors(ORGANISER), { ...event, name: "Assembly", desk: CheckIn.address });
  await configureAttendanceBadge(actors(ORGANISER), { eventId: 1n, badgeType: 248n, value: 1n });
  await buyTicket(actors(BEN), { eventId: 1n });
  await buyTicket(actors(CLEO), { eventId: 1n, quantity: 2 });
  const first = 1n << 32n;
  for (const [place, index] of [CLEO, EVE].entries()) {
    const { commitment } = await identityOf(index);
    await enrolSeat(actors(CLEO), { ticketId: first + 1n + BigInt(place), commitment });
  }
  const used = await checkInTicket(actors(ORGANISER), { ticketId: first });
  await indexed(used, ...(await flushSeats(actors(CLEO), { eventId: 1n })));

  const tree = await getSeatTree(client(), { eventId: 1n });
  const scope = checkInScope({ chainId: client().chain.id, checkIn: CheckIn.address, eventId: 1n });
  const path = memberPath(tree, await identityOf(CLEO));
  const proof = await prove(CLEO, { path, depth: tree.depth }, scope, address(DORA));
  await admitAnonymously(actors(ORGANISER), { eventId: 1n, proof });
  const { nullifier } = proof;
  await indexed(await claimAnonymousAttendanceBadge(actors(DORA), { eventId: 1n, nullifier }));

  for (const [index, attended] of [
    [BEN, true],
    [CLEO, false],
    [DORA, true],
  ] as const) {
    const account = address(index);
    const found = await getAttendances(client(), { account });
    expect(found.map(({ eventId }) => eventId)).toEqual(attended ? [1n] : []);
    expect(await getAccountTotals(client(), { account })).toMatchObject({ eventsAttended: attended ? 1 : 0 });
  }
  expect(await getBadges(client(), { account: address(DORA) })).toMatchObject([
    { type: { badgeType: 248n, name: "Came" }, value: 1n, burned: false, revoked: false },
  ]);
  expect(await getAccountTotals(client(), { account: address(EVE) })).toBeNull();
});

test("getInvites, getInviteBatches, getVouches and getIssuers", async () => {
  const expiresAt = now + 30 * DAY;
  const [used, revoked] = [createInviteKey(), createInviteKey()];
  await createInvite(actors(BEN), { key: revoked.key, expiresAt });
  await revokeInvite(actors(BEN), { key: revoked.key });
  await createInvite(actors(BEN), { key: used.key, expiresAt });
  await registerPassport(actors(EVE), { commitment: 23n });
  const code = { inviterId: idOf(BEN), privateKey: used.privateKey };
  await redeemInvite(actors(EVE), { code });
  const root = zeroHash.replace(/0$/, "7") as Hash;
  await createInviteBatch(actors(CLEO), { root, count: 1, expiresAt });
  await vouch(actors(BEN), { account: address(CLEO), weight: 40 });
  await vouch(actors(DORA), { account: address(CLEO), weight: 60 });
  await indexed(await vouch(actors(CLEO), { account: address(DORA), weight: 1 }));

  const invites = await getInvites(client(), { account: address(BEN) });
  expect(invites.find(({ key }) => key === used.key)).toMatchObject({
    inviter: address(BEN),
    status: "Redeemed",
    invitee: address(EVE),
    expiresAt,
  });
  expect(invites.find(({ key }) => key === revoked.key)).toMatchObject({ status: "Revoked", invitee: null });
  expect(invites).toHaveLength(2);
  expect(await getInviteBatches(client(), { account: address(CLEO) })).toMatchObject([
    { inviter: address(CLEO), root, count: 1, redeemed: 0, revoked: false },
  ]);
  const received = await getVouches(client(), { account: address(CLEO), direction: "received" });
  const weights = received.map(({ voucher, weight }) => [voucher, weight] as const);
  expect(new Map(weights)).toEqual(
    new Map([
      [address(BEN), 40],
      [address(DORA), 60],
    ]),
  );
  const given = await getVouches(client(), { account: address(CLEO), direction: "given" });
  expect(given).toMatchObject([{ account: address(DORA), weight: 1, active: true }]);
  expect(await getIssuers(client())).toMatchObject([
    { account: address(ISSUER), name: "Issuer", accredited: true, paused: false, removed: false },
    { account: address(ORGANISER), name: "Organiser", accredited: false },
  ]);
  // The registry of a new chain.
  expect(await getEpochs(client())).toEqual([]);
  expect(await getChallenges(client(), { epochId: 0n })).toEqual([]);
});

describe("everybody's scores at a block", () => {
  test("getScores, getRank, getLeaderboard, getScoreHistogram and getSimilarProfiles say what getReputation says", async () => {
    const { blockNumber, scored } = await getScores(client());
    const at = { blockNumber };
    expect(scored.map(({ account }) => account)).toEqual([THIRD, BEN, CLEO, DORA, EVE].map(address));
    const ordered = [...scored].sort((one, other) =>
      one.score === other.score ? one.index - other.index : other.score - one.score,
    );
    for (const { account, score, left } of scored) {
      expect(left).toBe(false);
      const reputation = await getReputation(client(), { account, ...at });
      expect(reputation.score).toBe(score);
      expect((await explainReputation(client(), { account, ...at })).score).toBe(score);
      expect(await getRank(client(), { account, ...at })).toMatchObject({
        rank: 1 + scored.filter((other) => other.score > score).length,
        total: scored.length,
      });
      const similar = await getSimilarProfiles(client(), { account, ...at });
      expect(similar.map((each) => each.account)).not.toContain(account);
    }
    const board = await getLeaderboard(client(), at);
    expect(board.entries.map((entry) => entry.account)).toEqual(ordered.map(({ account }) => account));
    const buckets = await getScoreHistogram(client(), { ...at, width: 100 });
    expect(buckets.map(({ from, to, count }) => [from, count, to] as const)).toEqual(
      buckets.map(({ from, to }) => [
        from,
        scored.filter(({ score }) => score >= from && score <= to).length,
        to,
      ]),
    );
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(scored.length);
    expect(await getRank(client(), { account: address(ANN), ...at })).toBeNull();
  });

  test("getReputationHistory: the score at each block is the one that getReputation gives there", async () => {
    const { blockNumber } = await getScores(client());
    const account = address(BEN);
    const blocks = [blockNumber - 10n, blockNumber];
    const history = await getReputationHistory(client(), { account, blocks });
    expect(history.map((entry) => entry.blockNumber)).toEqual(blocks);
    for (const { blockNumber: at, known, score, components, features } of history) {
      const reputation = await getReputation(client(), { account, blockNumber: at });
      expect(known).toBe(true);
      expect({ score, components, features }).toEqual({
        score: reputation.score,
        components: reputation.components,
        features: reputation.features,
      });
    }
    expect(history[1]?.change).toBe((history[1]?.score ?? NaN) - (history[0]?.score ?? NaN));
  });
});

test("getReputation by the third formula: who lends standing, and who distrusts", async () => {
  // People of the tests before: BEN and DORA vouch for CLEO, EVE redeemed an invite of BEN.
  const human = { category: "Humanity", provider: "world-id", validity: 0, inMask: true, uri: "" } as const;
  await indexed(await defineBadgeType(actors(ISSUER), { ...human, name: "Human" }));
  await registerPassport(actors(ISSUER), { commitment: 24n });
  const types = await getBadgeTypes(client());
  const humanity = types.find(({ category }) => category === "Humanity")?.badgeType as bigint;
  await mintBadge(actors(ISSUER), { badgeType: humanity, account: address(BEN), value: 100n });
  await mintBadge(actors(ISSUER), { badgeType, account: address(DORA), value: 1n });
  const reason = revocationReasons.deceit;
  await indexed(await revokeBadge(actors(ISSUER), { badgeType, account: address(DORA), reason }));

  const { blockNumber, scored } = await getScores(client(), { formula: formulaV3 });
  const networkOf = async (index: number) => {
    const account = address(index);
    const { score, network } = await getReputation(client(), { account, blockNumber, formula: formulaV3 });
    expect(scored.find((each) => each.account === account)?.score).toBe(score);
    return network;
  };
  const cleo = await networkOf(CLEO);
  expect(cleo?.statements).toHaveLength(2);
  // By the address of who says it.
  expect(cleo?.statements).toMatchObject([
    { kind: "vouch", by: address(DORA), strength: 60 },
    { kind: "vouch", by: address(BEN), strength: 40, flaw: null },
  ]);
  expect(cleo?.standing).toBeGreaterThan(0);
  expect((await networkOf(EVE))?.statements).toMatchObject([
    { kind: "invite", by: address(BEN), flaw: null },
  ]);
  expect((await networkOf(DORA))?.statements).toContainEqual(
    expect.objectContaining({ kind: "distrust", by: address(ISSUER) }),
  );
  expect((await networkOf(BEN))?.statements).toMatchObject([{ kind: "badge", by: address(ISSUER) }]);
});
