import { at, type EntityModel, type Handler, type Row, type Store } from "../store.ts";
import type { ChainEvent } from "../events.ts";
import { flag, hex, int, list, NOBODY } from "../values.ts";

const ID = "aura";

const more =
  (field: string): Handler =>
  (event, store) =>
    countInProtocol(event, store, field, 1);

export const protocol: EntityModel = {
  type: "Protocol",
  on: {
    "Passport.PassportRegistered": more("passportCount"),
    "Passport.MembersAdded": (event, store) =>
      countInProtocol(event, store, "memberLeafCount", list(event, "passportIds").length),
    "Passport.RendererChanged": (event, store) => {
      changed(event, store)["renderer"] = hex(event, "renderer");
    },
    "Badges.IssuerRegistered": more("issuerCount"),
    "Badges.BadgeTypeDefined": more("badgeTypeCount"),
    "Tickets.EventCreated": more("eventCount"),
    "Tickets.TicketsSold": (event, store) =>
      countInProtocol(event, store, "ticketCount", int(event, "quantity")),
    "Tickets.TicketsGranted": (event, store) =>
      countInProtocol(event, store, "ticketCount", list(event, "recipients").length),
    "Tickets.TicketRefunded": (event, store) => countInProtocol(event, store, "ticketCount", -1),
    "Tickets.TicketCheckedIn": more("checkInCount"),
    "ReputationRegistry.EpochPosted": more("epochCount"),
    "ReputationRegistry.ReputationVerified": more("tierProofCount"),
    "ReputationRegistry.QuorumChanged": (event, store) => {
      changed(event, store)["quorum"] = int(event, "quorum");
    },
    "ReputationRegistry.GuardianChanged": (event, store) => {
      changed(event, store)["guardian"] = hex(event, "guardian");
    },
    "ReputationRegistry.AttesterChanged": (event, store) =>
      countInProtocol(event, store, "activeAttesterCount", flag(event, "active") ? 1 : -1),
  },
};

/** Adds to a figure of the protocol. */
export function countInProtocol(event: ChainEvent, store: Store, field: string, by: number): void {
  const row = changed(event, store);
  row[field] = Number(row[field]) + by;
}

function changed(event: ChainEvent, store: Store): Row {
  const before = store.all("Protocol").get(ID) ?? {
    passportCount: 0,
    issuerCount: 0,
    badgeTypeCount: 0,
    eventCount: 0,
    epochCount: 0,
    badgeCount: 0,
    vouchCount: 0,
    ticketCount: 0,
    checkInCount: 0,
    tierProofCount: 0,
    quorum: 0,
    activeAttesterCount: 0,
    guardian: NOBODY,
    renderer: NOBODY,
    memberLeafCount: 0,
  };
  const row = { ...before, id: ID, ...at(event, "updatedAt") };
  store.add("Protocol", row);
  return row;
}
