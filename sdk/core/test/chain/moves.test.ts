import { zeroAddress } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { burnBadge } from "../../src/actions/burnBadge.ts";
import { buyTicket } from "../../src/actions/buyTicket.ts";
import { cancelPassportMove } from "../../src/actions/cancelPassportMove.ts";
import { claimAttendanceBadge } from "../../src/actions/claimAttendanceBadge.ts";
import { claimHoldingBadge } from "../../src/actions/claimHoldingBadge.ts";
import { admitPresentTicket } from "../../src/actions/admitPresentTicket.ts";
import { admitTickets } from "../../src/actions/admitTickets.ts";
import { admitTicketsWithSignature } from "../../src/actions/admitTicketsWithSignature.ts";
import { buyListedTicket } from "../../src/actions/buyListedTicket.ts";
import { cancelEvent } from "../../src/actions/cancelEvent.ts";
import { configureAttendanceBadge } from "../../src/actions/configureAttendanceBadge.ts";
import { configureHoldingBadge } from "../../src/actions/configureHoldingBadge.ts";
import { confirmPassportMove } from "../../src/actions/confirmPassportMove.ts";
import { createEvent, type CreateEventParameters } from "../../src/actions/createEvent.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { getAttendanceReward } from "../../src/actions/getAttendanceReward.ts";
import { getAttestation } from "../../src/actions/getAttestation.ts";
import { getHoldingRule } from "../../src/actions/getHoldingRule.ts";
import { giveUpPassport } from "../../src/actions/giveUpPassport.ts";
import { grantTickets } from "../../src/actions/grantTickets.ts";
import { linkAttestationSchema } from "../../src/actions/linkAttestationSchema.ts";
import { listTicket } from "../../src/actions/listTicket.ts";
import { migrateBadges } from "../../src/actions/migrateBadges.ts";
import { migrateTickets } from "../../src/actions/migrateTickets.ts";
import { mintBadgeBundle } from "../../src/actions/mintBadgeBundle.ts";
import { mintBadges } from "../../src/actions/mintBadges.ts";
import { refundTickets } from "../../src/actions/refundTickets.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { setEventStaff } from "../../src/actions/setEventStaff.ts";
import { setIssuerPaused } from "../../src/actions/setIssuerPaused.ts";
import { signAdmissionList } from "../../src/actions/signAdmissionList.ts";
import { signPresence } from "../../src/actions/signPresence.ts";
import { startPassportMove } from "../../src/actions/startPassportMove.ts";
import { transferTicket } from "../../src/actions/transferTicket.ts";
import { unlistTicket } from "../../src/actions/unlistTicket.ts";
import { watchCheckIns, type UsedTicket } from "../../src/actions/watchCheckIns.ts";
import { watchMints, type Mint } from "../../src/actions/watchMints.ts";
import type { BadgeCategory } from "../../src/types/Profile.ts";
import { accountOf, argsOf, clientOf, done, now } from "./chain.ts";

// Accounts 10 to 14 are this file's: 10 issues and organises, 11 and 12 come, 13 is staff, 14 receives a passport.
const issuer = (): ReturnType<typeof clientOf> => clientOf(10);
const address = (index: number): `0x${string}` => accountOf(index).address;
const HOUR = 3600;
const type = { category: "Event", provider: "aura", validity: 0, name: "Came", uri: "" } as const;

async function define(minters: readonly `0x${string}`[] = []): Promise<bigint> {
  const receipt = await done(issuer(), defineBadgeType(issuer(), { ...type, minters }));
  return argsOf(receipt, "BadgeTypeDefined").badgeType;
}

async function create(fields: Partial<CreateEventParameters> = {}): Promise<bigint> {
  const startsAt = await now(issuer());
  const event = { capacity: 10, startsAt, endsAt: startsAt + HOUR, name: "Meetup", uri: "" };
  const receipt = await done(
    issuer(),
    createEvent(issuer(), { ...event, tiers: [{ price: 10n }], ...fields }),
  );
  return argsOf(receipt, "EventCreated").eventId;
}

async function bought(index: number, eventId: bigint): Promise<bigint> {
  const receipt = await done(clientOf(index), buyTicket(clientOf(index), { eventId }));
  return argsOf(receipt, "TicketsSold").firstTicketId;
}

describe("badges that contracts give", () => {
  const contracts = (): ReturnType<typeof clientOf>["deployment"]["contracts"] =>
    issuer().deployment.contracts;
  let ticketId: bigint;
  let eventId: bigint;

  beforeAll(async () => {
    await done(issuer(), registerIssuer(issuer(), { name: "Doors", uri: "" }));
    for (const index of [11, 12]) {
      await done(clientOf(index), registerPassport(clientOf(index), { commitment: BigInt(index) }));
    }
    eventId = await create({ desk: contracts().CheckIn.address });
    ticketId = await bought(11, eventId);
  });

  it("defineBadgeType: an unknown category names those that there are", async () => {
    await expect(
      defineBadgeType(issuer(), { ...type, category: "Sports" as BadgeCategory }),
    ).rejects.toMatchObject({ name: "UnknownCategoryError", category: "Sports" });
  });

  it("mintBadges and mintBadgeBundle: all or none, and the chain tells of them at once", async () => {
    const [one, other] = [await define(), await define()];
    const heard: Mint[] = [];
    const unwatch = watchMints(issuer(), {
      badgeType: one,
      onEvents: (mints) => heard.push(...mints),
      pollingInterval: 20,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const badges = [11, 12].map((index) => ({ account: address(index), value: BigInt(index) }));
    await done(issuer(), mintBadges(issuer(), { badgeType: one, badges }));
    await expect.poll(() => heard.length).toBe(2);
    expect(heard.map(({ account, value }) => ({ account, value }))).toEqual(badges);
    unwatch();
    await expect(mintBadges(issuer(), { badgeType: one, badges: [] })).rejects.toMatchObject({
      name: "EmptyBatchError",
    });
    const bundle = { holder: address(11), badges: [{ badgeType: other, value: 1n }] };
    await expect(
      mintBadgeBundle(issuer(), { ...bundle, badges: [...bundle.badges, { badgeType: one, value: 1n }] }),
    ).rejects.toMatchObject({ name: "BadgeAlreadyHeldError" });
    await done(issuer(), mintBadgeBundle(issuer(), bundle));
    expect(await getAttestation(issuer(), { account: address(11), badgeType: other })).toMatchObject({
      recipient: address(11),
      attester: address(10),
      expirationTime: 0n,
    });
    expect(await getAttestation(issuer(), { account: address(12), badgeType: other })).toBeNull();
    await done(clientOf(11), burnBadge(clientOf(11), { badgeType: other }));
    await expect(burnBadge(clientOf(11), { badgeType: other })).rejects.toMatchObject({
      name: "BadgeBurnedError",
    });
  });

  it("setIssuerPaused: nothing is minted meanwhile", async () => {
    const badgeType = await define();
    await done(issuer(), setIssuerPaused(issuer(), { paused: true }));
    const badges = [{ account: address(11), value: 0n }];
    await expect(mintBadges(issuer(), { badgeType, badges })).rejects.toMatchObject({
      name: "IssuerPausedError",
    });
    await done(issuer(), setIssuerPaused(issuer(), { paused: false }));
  });

  it("configureHoldingBadge and claimHoldingBadge: for who holds enough", async () => {
    const badgeType = await define([contracts().HoldingMinter.address]);
    // Passports are ERC-721 tokens, of which everybody here has one.
    const rule = { kind: "ERC721", token: contracts().Passport.address, minimum: 1n } as const;
    await expect(claimHoldingBadge(clientOf(11), { badgeType })).rejects.toMatchObject({
      name: "MinterRuleMissingError",
    });
    for (const wrong of [{ minimum: 0n }, { tokenId: 1n }, { token: address(12) }]) {
      await expect(configureHoldingBadge(issuer(), { badgeType, ...rule, ...wrong })).rejects.toMatchObject({
        name: "InvalidHoldingRuleError",
      });
    }
    await expect(
      configureHoldingBadge(issuer(), { badgeType, ...rule, kind: "ERC20x" as "ERC20" }),
    ).rejects.toMatchObject({ name: "UnknownTokenKindError" });
    await done(issuer(), configureHoldingBadge(issuer(), { badgeType, ...rule, value: 7n }));
    expect(await getHoldingRule(issuer(), { badgeType })).toEqual({ ...rule, tokenId: 0n, value: 7n });
    await expect(claimHoldingBadge(clientOf(13), { badgeType })).rejects.toMatchObject({
      name: "BalanceTooLowError",
      args: { balance: 0n, minimum: 1n },
    });
    await done(clientOf(11), claimHoldingBadge(clientOf(11), { badgeType }));
  });

  it("setEventStaff, signPresence, admitPresentTicket and claimAttendanceBadge: who came has earned it", async () => {
    const badgeType = await define([contracts().AttendanceMinter.address]);
    expect(await getAttendanceReward(issuer(), { eventId })).toBeNull();
    await expect(claimAttendanceBadge(clientOf(11), { ticketId })).rejects.toMatchObject({
      name: "AttendanceRewardMissingError",
    });
    await done(issuer(), configureAttendanceBadge(issuer(), { eventId, badgeType, value: 3n }));
    expect(await getAttendanceReward(issuer(), { eventId })).toEqual({ badgeType, value: 3n });
    await expect(claimAttendanceBadge(clientOf(11), { ticketId })).rejects.toMatchObject({
      name: "TicketNotUsedError",
    });

    const presence = await signPresence(clientOf(11), { ticketId, issuedAt: await now(issuer()) });
    await expect(admitPresentTicket(clientOf(13), { presence })).rejects.toMatchObject({
      name: "NotStaffError",
    });
    await done(issuer(), setEventStaff(issuer(), { eventId, person: address(13), staff: true }));
    const { signature } = await signPresence(clientOf(12), presence);
    const forged = { ...presence, signature };
    await expect(admitPresentTicket(clientOf(13), { presence: forged })).rejects.toMatchObject({
      name: "AdmissionRefusedError",
    });
    const heard: UsedTicket[] = [];
    const unwatch = watchCheckIns(issuer(), {
      eventId,
      onEvents: (used) => heard.push(...used),
      pollingInterval: 20,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await done(clientOf(13), admitPresentTicket(clientOf(13), { presence }));
    await expect.poll(() => heard.map((used) => used.ticketId)).toEqual([ticketId]);
    unwatch();
    await expect(claimAttendanceBadge(clientOf(12), { ticketId })).rejects.toMatchObject({
      name: "NotTicketHolderError",
    });
    await done(clientOf(11), claimAttendanceBadge(clientOf(11), { ticketId }));
    await expect(claimAttendanceBadge(clientOf(11), { ticketId })).rejects.toMatchObject({
      name: "AttendanceClaimedError",
    });
  });

  it("signAdmissionList and admitTickets: whoever sends a list that the organiser signed", async () => {
    const receipt = await done(
      issuer(),
      grantTickets(issuer(), { eventId, recipients: [address(12), address(12)] }),
    );
    const first = argsOf(receipt, "TicketsGranted").firstTicketId;
    const list = { eventId, ticketIds: [first], deadline: (await now(issuer())) + HOUR };
    const forged = await signAdmissionList(clientOf(12), { list });
    await expect(admitTicketsWithSignature(clientOf(12), { list, signature: forged })).rejects.toMatchObject({
      name: "AdmissionListError",
    });
    const signature = await signAdmissionList(issuer(), { list });
    await done(clientOf(12), admitTicketsWithSignature(clientOf(12), { list, signature }));
    const admitted = await done(
      issuer(),
      admitTickets(issuer(), { eventId, ticketIds: [first, first + 1n] }),
    );
    expect(admitted.events.map(({ eventName }) => eventName)).toContain("AdmissionRefused");
    expect(admitted.events.map(({ eventName }) => eventName)).toContain("TicketsAdmitted");
  });

  it("linkAttestationSchema: a chain without the contract says so", async () => {
    await expect(
      linkAttestationSchema(issuer(), { badgeType: 0n, schema: `0x${"1".repeat(64)}`, attesters: [] }),
    ).rejects.toMatchObject({ name: "ContractNotDeployedError", contract: "AttestationMinter" });
  });
});

describe("tickets that change hands", () => {
  it("transferTicket, listTicket, buyListedTicket, unlistTicket, cancelEvent and refundTickets", async () => {
    const free = await create();
    const given = await bought(11, free);
    await done(
      clientOf(11),
      transferTicket(clientOf(11), { ticketId: given, from: address(11), to: address(13) }),
    );
    await expect(listTicket(clientOf(13), { ticketId: given, price: 1n })).rejects.toMatchObject({
      name: "ResaleForbiddenError",
    });

    const eventId = await create({ transferPolicy: "CappedResale", resaleMarkupBps: 1000 });
    const ticketId = await bought(11, eventId);
    await expect(
      transferTicket(clientOf(11), { ticketId, from: address(11), to: address(13) }),
    ).rejects.toMatchObject({ name: "TransferForbiddenError" });
    await expect(listTicket(clientOf(11), { ticketId, price: 12n })).rejects.toMatchObject({
      name: "PriceAboveCapError",
      args: { price: 12n, cap: 11n },
    });
    await expect(buyListedTicket(clientOf(12), { ticketId, price: 11n })).rejects.toMatchObject({
      name: "NotListedError",
    });
    await done(clientOf(11), listTicket(clientOf(11), { ticketId, price: 11n }));
    await done(clientOf(11), unlistTicket(clientOf(11), { ticketId }));
    await done(clientOf(11), listTicket(clientOf(11), { ticketId, price: 11n }));
    await expect(buyListedTicket(clientOf(12), { ticketId, price: 10n })).rejects.toMatchObject({
      name: "PriceChangedError",
    });
    const { events } = await done(clientOf(12), buyListedTicket(clientOf(12), { ticketId, price: 11n }));
    expect(events.find(({ eventName }) => eventName === "TicketResold")?.args).toMatchObject({ price: 11n });
    await done(issuer(), cancelEvent(issuer(), { eventId }));
    const refund = { ticketIds: [ticketId], currency: zeroAddress, to: address(12) };
    const refunded = await done(clientOf(12), refundTickets(clientOf(12), refund));
    expect(refunded.events.find(({ eventName }) => eventName === "CreditWithdrawn")?.args).toMatchObject({
      amount: 10n,
    });
  });
});

describe("moving a passport", () => {
  it("announce, cancel, confirm; badges and tickets follow; and giving up", async () => {
    const passportId = BigInt(address(12));
    const badgeType = await define();
    await done(issuer(), mintBadges(issuer(), { badgeType, badges: [{ account: address(12), value: 1n }] }));
    const ticketId = await bought(12, await create());
    await expect(cancelPassportMove(clientOf(12))).rejects.toMatchObject({ name: "NoRebindError" });
    await done(clientOf(12), startPassportMove(clientOf(12), { to: address(14) }));
    await done(clientOf(12), cancelPassportMove(clientOf(12), {}));
    await done(clientOf(12), startPassportMove(clientOf(12), { to: address(14) }));
    await expect(confirmPassportMove(clientOf(13), { passportId })).rejects.toMatchObject({
      name: "NotRebindTargetError",
    });
    await expect(
      migrateBadges(clientOf(13), { from: address(12), badgeTypes: [badgeType] }),
    ).rejects.toMatchObject({ name: "NotMovedError" });
    await done(clientOf(14), confirmPassportMove(clientOf(14), { passportId }));
    await done(clientOf(13), migrateBadges(clientOf(13), { from: address(12), badgeTypes: [badgeType] }));
    await done(clientOf(13), migrateTickets(clientOf(13), { from: address(12), ticketIds: [ticketId] }));
    expect(await getAttestation(issuer(), { account: address(14), badgeType })).toMatchObject({
      recipient: address(14),
    });
    await done(clientOf(14), giveUpPassport(clientOf(14)));
    await expect(giveUpPassport(clientOf(14))).rejects.toMatchObject({ name: "PassportRequiredError" });
  });
});
