import type { TicketEventFragment, TicketFragment, TicketTierFragment } from "../../generated/documents.ts";
import {
  ticketStatuses,
  transferPolicies,
  type Ticket,
  type TicketEvent,
  type TicketTier,
} from "../../types/TicketEvent.ts";
import {
  address,
  big,
  bytes,
  count,
  flag,
  int,
  list,
  nullable,
  object,
  oneOf,
  text,
  type Decoder,
} from "../decoders.ts";

const decodeTier: Decoder<TicketTier, TicketTierFragment> = object({
  tier: int,
  price: big,
  capacity: count,
  sold: count,
  gate: address,
  gateParam: bytes,
  name: text,
});

export const decodeTicketEvent: Decoder<TicketEvent, TicketEventFragment> = object({
  eventId: big,
  organiser: address,
  currency: address,
  tiers: list(decodeTier),
  capacity: count,
  sold: count,
  checkedIn: count,
  startsAt: count,
  endsAt: count,
  salesStart: count,
  salesEnd: count,
  refundDeadline: count,
  walletLimit: int,
  transferPolicy: oneOf(transferPolicies),
  cancelled: flag,
  name: text,
  uri: text,
});

export const decodeTicket: Decoder<Ticket, TicketFragment> = object({
  ticketId: big,
  event: decodeTicketEvent,
  status: oneOf(ticketStatuses),
  buyer: address,
  holder: address,
  price: big,
  soldAt: count,
  checkedIn: flag,
  checkedInAt: nullable(count),
});
