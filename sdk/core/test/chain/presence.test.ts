import { beforeAll, describe, expect, it } from "vitest";

import { admitPresentTickets } from "../../src/actions/admitPresentTickets.ts";
import { buyTicket } from "../../src/actions/buyTicket.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { signPresence } from "../../src/actions/signPresence.ts";
import { encodePresence } from "../../src/utils/encodePresence.ts";
import { parsePresence } from "../../src/utils/parsePresence.ts";
import { clientOf, done, now } from "./chain.ts";

// Accounts 69 to 71 are this file's: 69 organises, 70 and 71 come.
const ORGANISER = 69;
const GUESTS = [70, 71] as const;
/** No test of another file moves the clock so far. */
const DECADE = 315_360_000;
/** `ICheckIn.Refusal.BadSignature`. */
const BAD_SIGNATURE = 8;

describe("admitPresentTickets", { timeout: 60_000 }, () => {
  let eventId: bigint;
  const tickets: bigint[] = [];

  beforeAll(async () => {
    const organiser = clientOf(ORGANISER);
    const startsAt = await now(organiser);
    const { events } = await done(
      organiser,
      createEvent(organiser, {
        tiers: [{ price: 0n }],
        capacity: 5,
        startsAt,
        endsAt: startsAt + DECADE,
        name: "Doors",
        uri: "",
        desk: organiser.deployment.contracts.CheckIn.address,
      }),
    );
    const created = events.find((each) => each.eventName === "EventCreated");
    eventId = created?.args.eventId as bigint;
    for (const index of GUESTS) {
      const guest = clientOf(index);
      const bought = await done(guest, buyTicket(guest, { eventId, quantity: 1 }));
      const sold = bought.events.find((each) => each.eventName === "TicketsSold");
      tickets.push(sold?.args.firstTicketId as bigint);
    }
  }, 60_000);

  const codeOf = async (index: number, ticketId: bigint) => {
    const guest = clientOf(index);
    const presence = await signPresence(guest, { ticketId, issuedAt: await now(guest) });
    return parsePresence(encodePresence(presence));
  };

  it("error: somebody who is not of the staff", async () => {
    const presences = [await codeOf(GUESTS[0], tickets[0] as bigint)];
    await expect(admitPresentTickets(clientOf(GUESTS[0]), { eventId, presences })).rejects.toMatchObject({
      name: "NotStaffError",
    });
  });

  it("behavior: the contract accepts what a code says, and passes over what it does not", async () => {
    const organiser = clientOf(ORGANISER);
    const [first, second] = tickets as [bigint, bigint];
    const good = await codeOf(GUESTS[0], first);
    const forged = { ...(await codeOf(GUESTS[1], second)), signature: good.signature };
    const { events } = await done(
      organiser,
      admitPresentTickets(organiser, { eventId, presences: [good, forged] }),
    );
    expect(events.find((each) => each.eventName === "TicketsAdmitted")?.args.ticketIds).toEqual([first]);
    expect(events.find((each) => each.eventName === "AdmissionRefused")?.args).toMatchObject({
      ticketId: second,
      refusal: BAD_SIGNATURE,
    });
  });
});
