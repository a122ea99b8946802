import { parseEther } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { buyTicket } from "../../src/actions/buyTicket.ts";
import { checkInTicket } from "../../src/actions/checkInTicket.ts";
import { createEvent, type CreateEventParameters } from "../../src/actions/createEvent.ts";
import { releaseProceeds } from "../../src/actions/releaseProceeds.ts";
import { clientOf, done, now, testClient } from "./chain.ts";

// Accounts 50 to 52 are this file's: 50 organises, 51 and 52 come.
const organiser = (): ReturnType<typeof clientOf> => clientOf(50);
const price = parseEther("0.1");
const LASTS = 600;

async function create(fields: Partial<CreateEventParameters> = {}): Promise<bigint> {
  const startsAt = await now(organiser());
  const event = {
    tiers: [{ price }],
    capacity: 1,
    startsAt,
    endsAt: startsAt + LASTS,
    name: "Meetup",
    uri: "",
    ...fields,
  };
  const { events } = await done(organiser(), createEvent(organiser(), event));
  const created = events.find((event) => event.eventName === "EventCreated");
  if (created === undefined) throw new Error("There is no EventCreated event");
  return created.args.eventId;
}

describe("tickets", () => {
  let eventId: bigint;
  let ticketId: bigint;

  beforeAll(async () => {
    eventId = await create();
  });

  it("createEvent: with a name, a seat and an end after its start", async () => {
    const startsAt = (await now(organiser())) + 60;
    await expect(create({ name: "" })).rejects.toMatchObject({ name: "EmptyNameError" });
    await expect(create({ capacity: 0 })).rejects.toMatchObject({ name: "InvalidCapacityError" });
    await expect(create({ startsAt, endsAt: startsAt })).rejects.toMatchObject({
      name: "InvalidScheduleError",
      args: { startsAt, endsAt: startsAt },
    });
  });

  it("buyTicket: pays the price by itself, and any other price is refused", async () => {
    for (const wrong of [0n, price - 1n, price + 1n]) {
      await expect(buyTicket(clientOf(51), { eventId, price: wrong })).rejects.toMatchObject({
        name: "WrongPaymentError",
        args: { sent: wrong, due: price },
      });
    }
    const { events } = await done(clientOf(51), buyTicket(clientOf(51), { eventId }));
    const sold = events.find((event) => event.eventName === "TicketsSold");
    expect(sold?.args).toMatchObject({ eventId, price });
    ticketId = sold?.args.firstTicketId as bigint;
    expect(ticketId).toBe(eventId << 32n);
  });

  it("buyTicket: sold out", async () => {
    await expect(buyTicket(clientOf(52), { eventId })).rejects.toMatchObject({
      name: "SoldOutError",
      shortMessage: "All tickets for this event are sold.",
      args: { eventId, left: 0 },
    });
  });

  it("buyTicket: a free event costs nothing", async () => {
    const free = await create({ tiers: [{ price: 0n }] });
    await done(clientOf(52), buyTicket(clientOf(52), { eventId: free }));
  });

  it("buyTicket: an event that does not exist", async () => {
    await expect(buyTicket(clientOf(52), { eventId: 999n })).rejects.toMatchObject({
      name: "EventNotFoundError",
    });
  });

  it("buyTicket: more than the account holds", async () => {
    const dear = await create({ tiers: [{ price: parseEther("1000000") }] });
    await expect(buyTicket(clientOf(52), { eventId: dear })).rejects.toMatchObject({
      name: "InsufficientFundsError",
    });
  });

  it("checkInTicket: by the organiser, once", async () => {
    await expect(checkInTicket(clientOf(51), { ticketId })).rejects.toMatchObject({
      name: "NotOrganiserError",
    });
    await expect(checkInTicket(organiser(), { ticketId: ticketId + 1n })).rejects.toMatchObject({
      name: "TicketNotFoundError",
    });
    await done(organiser(), checkInTicket(organiser(), { ticketId }));
    await expect(checkInTicket(organiser(), { ticketId })).rejects.toMatchObject({
      name: "TicketAlreadyCheckedInError",
    });
  });

  it("releaseProceeds and buyTicket: after the end", async () => {
    const open = await create();
    await expect(releaseProceeds(organiser(), { eventId })).rejects.toMatchObject({
      name: "EventNotEndedError",
    });
    await testClient().increaseTime({ seconds: LASTS });
    await testClient().mine({ blocks: 1 });
    await expect(buyTicket(clientOf(52), { eventId: open })).rejects.toMatchObject({
      name: "SalesClosedError",
    });
    await done(organiser(), releaseProceeds(organiser(), { eventId }));
    await expect(releaseProceeds(organiser(), { eventId })).rejects.toMatchObject({
      name: "ProceedsAlreadyWithdrawnError",
    });
  });
});
