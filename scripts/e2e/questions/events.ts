import { parseEther, zeroAddress } from "viem";
import { expect } from "vitest";

import { roles } from "../../seed/accounts.ts";
import { epilogue } from "../../seed/epilogue.ts";
import { events } from "../../seed/events.ts";
import { rootOf } from "../leaf-root.ts";
import { addressOf, ascending, read, type Expectations } from "./scene.ts";

const COMMUNITY_DAY = 0;
const WORKSHOP = 1n;
const BPS = 10_000n;

interface StoredEvent {
  readonly live: number;
  readonly capacity: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly organiser: string;
}

/** Questions about events and tickets. */
export const eventExpectations: Expectations = {
  OpenEvents: async ({ ticketEvents }: { ticketEvents: OpenEvent[] }) => {
    expect(ticketEvents.map(({ name }) => name)).toEqual(
      expect.arrayContaining(events.map(({ name }) => name)),
    );
    for (const event of ticketEvents) {
      const stored = await read<StoredEvent>("Tickets", "eventOf", [BigInt(event.eventId)]);
      const { live, capacity, startsAt, endsAt, organiser } = stored;
      expect(event).toMatchObject({
        sold: String(live),
        capacity: String(capacity),
        startsAt: String(startsAt),
        endsAt: String(endsAt),
        organiser: organiser.toLowerCase(),
      });
      expect(Number(event.sold)).toBeLessThanOrEqual(Number(event.capacity));
      expect(event.tiers.reduce((sum, { sold }) => sum + Number(sold), 0)).toBe(live);
    }
    const starts = ticketEvents.map(({ startsAt }) => Number(startsAt));
    expect(starts).toEqual(ascending(starts));
  },
  Guests: async ({ ticketEvent }: { ticketEvent: Guests }) => {
    const event = events[COMMUNITY_DAY];
    const stored = await read<StoredEvent & { escrow: bigint; checkedIn: number }>("Tickets", "eventOf", [
      BigInt(COMMUNITY_DAY),
    ]);
    expect(ticketEvent).toMatchObject({
      name: event?.name,
      sold: String(event?.buyers.length),
      checkedIn: String(stored.checkedIn),
      release: null,
    });
    // Not paid yet: what was sold lies in the contract.
    expect(stored.escrow).toBe((event?.price ?? 0n) * BigInt(stored.live));
    expect(ticketEvent.tickets.map(({ holder, checkedIn, status }) => [holder, checkedIn, status])).toEqual(
      event?.buyers.map((buyer, serial) => [
        addressOf(buyer),
        serial < event.checkedIn,
        serial < event.checkedIn ? "Used" : "Valid",
      ]),
    );
  },
  Seats: async ({ seats, seatRoots }: { seats: Leaf[]; seatRoots: Root[] }) => {
    const flushed = epilogue.find((act) => act.kind === "seat flush");
    expect(seats.map(({ commitment }) => BigInt(commitment))).toEqual(flushed?.commitments);
    const root = rootOf(seats.map(({ commitment }) => BigInt(commitment)));
    expect(seatRoots).toMatchObject([{ root: String(root), depth: 1, leafCount: seats.length }]);
    expect(await read("CheckIn", "isRootKnown", [WORKSHOP, root])).toBe(true);
  },
  ResaleMarket: async ({ tickets, ticketResales }: Market) => {
    const listings = epilogue.filter((act) => act.kind === "listing");
    const resale = epilogue.find((act) => act.kind === "resale");
    if (resale === undefined) throw new Error("Nothing is sold on in the demo world");
    const ticketId = String((BigInt(resale.event) << 32n) | BigInt(resale.serial));
    const listed = listings.filter(({ serial }) => serial !== resale.serial);
    expect(tickets.map(({ holder, price, listPrice }) => [holder, price, listPrice])).toEqual(
      listed.map(({ seller, price }) => [addressOf(seller), String(parseEther("0.2")), String(price)]),
    );
    const seller = listings.find(({ serial }) => serial === resale.serial)?.seller ?? -1;
    expect(ticketResales).toMatchObject([
      {
        ticket: { ticketId },
        seller: addressOf(seller),
        buyer: addressOf(resale.buyer),
        price: String(resale.price),
        royalty: String((resale.price * BigInt(events[resale.event]?.resale?.royaltyBps ?? 0)) / BPS),
      },
    ]);
    const owner = await read<string>("Tickets", "ownerOf", [BigInt(ticketId)]);
    expect(owner.toLowerCase()).toBe(addressOf(resale.buyer));
  },
  AttendanceLeaders: ({ accounts }: { accounts: Leader[] }) => {
    const came = new Map<string, string[]>();
    for (const { name, buyers, checkedIn } of events)
      for (const buyer of buyers.slice(0, checkedIn))
        came.set(addressOf(buyer), [...(came.get(addressOf(buyer)) ?? []), name]);
    expect(accounts.map(({ eventsAttended }) => eventsAttended)).toEqual(
      [...came.values()].map(({ length }) => length).sort((one, other) => other - one),
    );
    for (const { id, eventsAttended, attendances } of accounts) {
      expect(attendances.map(({ event }) => event.name)).toEqual(came.get(id));
      expect(attendances).toHaveLength(eventsAttended);
    }
  },
  Withdrawable: async ({ credits }: { credits: { amount: string }[] }, { account }) => {
    expect(account).toBe(addressOf(roles.organiser));
    const owed = await read<bigint>("Tickets", "creditOf", [account, zeroAddress]);
    expect(owed).toBeGreaterThan(0n);
    expect(credits.map(({ amount }) => BigInt(amount))).toEqual([owed]);
  },
};

interface OpenEvent {
  readonly eventId: string;
  readonly name: string;
  readonly sold: string;
  readonly capacity: string;
  readonly startsAt: string;
  readonly tiers: { readonly sold: string }[];
}

interface Guests {
  readonly tickets: { readonly holder: string; readonly checkedIn: boolean; readonly status: string }[];
}

interface Leaf {
  readonly commitment: string;
}

interface Root {
  readonly root: string;
}

interface Market {
  readonly tickets: { readonly holder: string; readonly price: string; readonly listPrice: string }[];
  readonly ticketResales: object[];
}

interface Leader {
  readonly id: string;
  readonly eventsAttended: number;
  readonly attendances: { readonly event: { readonly name: string } }[];
}
