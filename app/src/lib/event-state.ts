import type { TicketEvent } from "@aura-protocol/sdk";

/** Whether tickets can be bought. An event that is both over and sold out is over. */
export type EventState = "open" | "sold-out" | "over";

/** @param now Seconds since the Unix epoch; sales are over from `salesEnd` on. */
export function eventState(
  event: Pick<TicketEvent, "capacity" | "sold" | "salesEnd" | "cancelled">,
  now: number,
): EventState {
  if (event.cancelled || now >= event.salesEnd) return "over";
  return event.sold >= event.capacity ? "sold-out" : "open";
}
