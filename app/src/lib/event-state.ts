import type { TicketEvent } from "@aura-protocol/sdk";

/** Whether tickets can be bought. An event that is both over and sold out is over. */
export type EventState = "open" | "sold-out" | "over";

/** @param now Seconds since the Unix epoch; the event is over from its `endsAt` on. */
export function eventState(
  event: Pick<TicketEvent, "capacity" | "sold" | "endsAt">,
  now: number,
): EventState {
  if (now >= event.endsAt) return "over";
  return event.sold >= event.capacity ? "sold-out" : "open";
}
