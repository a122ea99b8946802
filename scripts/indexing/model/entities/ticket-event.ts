import { at, type EntityModel } from "../store.ts";
import { big, flag, hex, int, integer, known, searched, text, word } from "../values.ts";
import type { ChainEvent } from "../events.ts";

const POLICIES = ["Free", "Never", "CappedResale"];

const idOf = (event: ChainEvent) => word(integer(event, "eventId"));

export const ticketEvent: EntityModel = {
  type: "TicketEvent",
  on: {
    "Tickets.EventCreated": (event, store) =>
      store.add("TicketEvent", {
        id: idOf(event),
        eventId: big(event, "eventId"),
        organiser: hex(event, "organiser"),
        candidate: null,
        currency: hex(event, "currency"),
        capacity: big(event, "capacity"),
        startsAt: big(event, "startsAt"),
        endsAt: big(event, "endsAt"),
        name: text(event, "name"),
        searchText: searched(text(event, "name")),
        uri: text(event, "uri"),
        metadata: store.metadataAt(hex(event, "uri")),
        sold: "0",
        issued: "0",
        checkedIn: "0",
        refunded: "0",
        sealed: "0",
        anonymousEntries: "0",
        resold: "0",
        revenue: "0",
        selfService: false,
        cancelled: false,
        ...at(event, "createdAt"),
      }),
    "Tickets.EventTermsSet": (event, store) => {
      Object.assign(store.get("TicketEvent", idOf(event)), {
        salesStart: big(event, "salesStart"),
        salesEnd: big(event, "salesEnd"),
        refundDeadline: big(event, "refundDeadline"),
        walletLimit: int(event, "walletLimit"),
        transferPolicy: POLICIES[int(event, "transferPolicy")] ?? null,
        resaleMarkupBps: int(event, "resaleMarkupBps"),
        royaltyBps: int(event, "royaltyBps"),
        desk: hex(event, "desk"),
      });
    },
    "Tickets.EventUriChanged": (event, store) => {
      Object.assign(store.get("TicketEvent", idOf(event)), {
        uri: text(event, "uri"),
        metadata: store.metadataAt(hex(event, "uri")),
      });
    },
    "Tickets.OrganiserOffered": (event, store) => {
      store.get("TicketEvent", idOf(event))["candidate"] = known(hex(event, "candidate"));
    },
    "Tickets.OrganiserChanged": (event, store) => {
      Object.assign(store.get("TicketEvent", idOf(event)), {
        organiser: hex(event, "organiser"),
        candidate: null,
      });
    },
    "Tickets.EventCancelled": (event, store) => {
      store.get("TicketEvent", idOf(event))["cancelled"] = true;
    },
    "CheckIn.SelfServiceChanged": (event, store) => {
      store.get("TicketEvent", idOf(event))["selfService"] = flag(event, "selfService");
    },
  },
};
