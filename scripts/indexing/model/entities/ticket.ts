import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { at, type EntityModel, type Row, type Store } from "../store.ts";
import { addresses, big, byte, hex, int, integer, joined, word } from "../values.ts";

const NOBODY = `0x${"0".repeat(40)}`;

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
      if (from !== NOBODY && to !== NOBODY) store.get("Ticket", word(integer(event, "id")))["holder"] = to;
    },
    "Tickets.TicketRefunded": (event, store) => {
      const row = named(event, store);
      row["status"] = "Refunded";
      count(store, row, "sold", -1);
    },
    "Tickets.TicketSealed": (event, store) => {
      named(event, store)["status"] = "Sealed";
    },
    "Tickets.TicketCheckedIn": (event, store) => {
      const row = named(event, store);
      Object.assign(row, { status: "Used", checkedIn: true, ...at(event, "checkedInAt") });
      store.count("TicketEvent", String(row["event"]), "checkedIn", 1);
    },
  },
  finish: (store) => {
    for (const row of store.all("Ticket").values())
      row["passport"] = store.passports.get(String(row["holder"])) ?? null;
  },
};

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
    };
    store.add("Ticket", row);
    count(store, row, "sold", 1);
  }
}

function count(store: Store, row: Row, field: string, by: number): void {
  store.count("TicketEvent", String(row["event"]), field, by);
  store.count("TicketTier", String(row["tier"]), field, by);
}
