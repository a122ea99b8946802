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
  list,
  nullable,
  object,
  oneOf,
  text,
  type Decoder,
} from "../decoders.ts";

const tierSelection = "tier price capacity sold gate gateParam name";

const decodeTier: Decoder<TicketTier> = object({
  tier: count,
  price: big,
  capacity: count,
  sold: count,
  gate: address,
  gateParam: bytes,
  name: text,
});

export const ticketEventSelection = `eventId organiser currency capacity sold checkedIn startsAt endsAt salesStart salesEnd refundDeadline walletLimit transferPolicy cancelled name uri tiers(orderBy: tier) { ${tierSelection} }`;

export const decodeTicketEvent: Decoder<TicketEvent> = object({
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
  walletLimit: count,
  transferPolicy: oneOf(transferPolicies),
  cancelled: flag,
  name: text,
  uri: text,
});

export const ticketSelection = `ticketId status buyer holder price soldAt checkedIn checkedInAt event { ${ticketEventSelection} }`;

export const decodeTicket: Decoder<Ticket> = object({
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
