import type { Ticket, TicketEvent } from "../../types/TicketEvent.ts";
import { address, big, count, flag, nullable, object, text, type Decoder } from "../decoders.ts";

export const ticketEventSelection =
  "eventId organiser price capacity sold checkedIn startsAt endsAt name uri";

export const decodeTicketEvent: Decoder<TicketEvent> = object({
  eventId: big,
  organiser: address,
  price: big,
  capacity: count,
  sold: count,
  checkedIn: count,
  startsAt: count,
  endsAt: count,
  name: text,
  uri: text,
});

export const ticketSelection = `ticketId buyer holder price soldAt checkedIn checkedInAt event { ${ticketEventSelection} }`;

export const decodeTicket: Decoder<Ticket> = object({
  ticketId: big,
  event: decodeTicketEvent,
  buyer: address,
  holder: address,
  price: big,
  soldAt: count,
  checkedIn: flag,
  checkedInAt: nullable(count),
});
