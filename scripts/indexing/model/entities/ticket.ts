import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { at, type EntityModel, type Row, type Store } from "../store.ts";
import { addresses, big, byte, hex, int, integer, joined, known, list, NOBODY, word } from "../values.ts";

const WAYS = ["Staff", "List", "Presence"];

export const ticket: EntityModel = {
  type: "Ticket",
  on: {
    "Tickets.TicketsSold": (event, store) => {
      const holders = Array.from({ length: int(event, "quantity") }, () => hex(event, "buyer"));
      issue(event, store, holders, big(event, "price"));
    },
    "Tickets.TicketsGranted": (event, store) => issue(event, store, addresses(event, "recipients"), "0"),
    "Tickets.Transfer": (event, store) => {
      const [from, to] = [hex(event, "from"), hex(event, "to")];
      if (from === NOBODY || to === NOBODY) return;
      const row = store.get("Ticket", word(integer(event, "id")));
      Object.assign(row, { holder: to, approved: null, listPrice: null });
    },
    "Tickets.TicketRefunded": (event, store) => {
      const row = named(event, store);
      Object.assign(row, {
        ...ended,
        status: "Refunded",
        approved: null,
        refundedAt: event.timestamp.toString(),
      });
      store.count("TicketEvent", String(row["event"]), "refunded", 1);
      store.count("TicketEvent", String(row["event"]), "revenue", -BigInt(String(row["price"])));
      count(store, row, "sold", -1);
    },
    "Tickets.TicketSealed": (event, store) => {
      const row = named(event, store);
      Object.assign(row, { ...ended, status: "Sealed", sealedAt: event.timestamp.toString() });
      store.count("TicketEvent", String(row["event"]), "sealed", 1);
    },
    "Tickets.TicketCheckedIn": (event, store) => {
      const row = named(event, store);
      Object.assign(row, { ...ended, status: "Used", checkedIn: true, ...at(event, "checkedInAt") });
      store.count("TicketEvent", String(row["event"]), "checkedIn", 1);
    },
    "Tickets.Approval": (event, store) => {
      store.get("Ticket", word(integer(event, "id")))["approved"] = known(hex(event, "account"));
    },
    "Tickets.TicketListed": (event, store) => {
      named(event, store)["listPrice"] = big(event, "price");
    },
    "Tickets.TicketUnlisted": (event, store) => {
      named(event, store)["listPrice"] = null;
    },
    "CheckIn.TicketsAdmitted": (event, store) => {
      for (const id of list(event, "ticketIds"))
        Object.assign(store.get("Ticket", word(BigInt(String(id)))), {
          checkedInWay: WAYS[int(event, "way")],
          checkedInBy: hex(event, "by"),
        });
    },
  },
  finish: (store) => {
    for (const row of store.all("Ticket").values())
      row["passport"] = store.passports.get(String(row["holder"])) ?? null;
  },
};

/** What being used, sealed or given back ends. */
const ended = { listPrice: null };

const named = (event: ChainEvent, store: Store): Row => store.get("Ticket", word(integer(event, "ticketId")));

function issue(event: ChainEvent, store: Store, holders: readonly Hex[], price: string): void {
  const of = word(integer(event, "eventId"));
  const first = integer(event, "firstTicketId");
  for (const [place, holder] of holders.entries()) {
    const row = {
      id: word(first + BigInt(place)),
      ticketId: (first + BigInt(place)).toString(),
      event: of,
      tier: joined(of, byte(int(event, "tier"))),
      status: "Valid",
      buyer: holder,
      holder,
      price,
      ...at(event, "soldAt"),
      checkedIn: false,
      checkedInAt: null,
      checkedInAtBlock: null,
      checkedInWay: null,
      checkedInBy: null,
      sealedAt: null,
      refundedAt: null,
      listPrice: null,
      approved: null,
    };
    store.add("Ticket", row);
    count(store, row, "sold", 1);
    store.count("TicketEvent", of, "issued", 1);
    store.count("TicketEvent", of, "revenue", BigInt(price));
  }
}

function count(store: Store, row: Row, field: string, by: number): void {
  store.count("TicketEvent", String(row["event"]), field, by);
  store.count("TicketTier", String(row["tier"]), field, by);
}
