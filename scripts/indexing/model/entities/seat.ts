import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel } from "../store.ts";
import { big, hex, int, integer, joined, list, word } from "../values.ts";

const idOf = (event: ChainEvent, commitment: bigint) =>
  joined(word(integer(event, "eventId")), word(commitment));

export const seat: EntityModel = {
  type: "Seat",
  on: {
    "CheckIn.SeatEnrolled": (event, store) =>
      store.add("Seat", {
        id: idOf(event, integer(event, "commitment")),
        event: word(integer(event, "eventId")),
        commitment: big(event, "commitment"),
        index: null,
        ticket: word(integer(event, "ticketId")),
        holder: hex(event, "holder"),
        ...sent(event, "enrolledAt"),
        addedAt: null,
      }),
    "CheckIn.SeatsAdded": (event, store) => {
      const first = int(event, "firstIndex");
      for (const [place, commitment] of list(event, "commitments").entries())
        Object.assign(store.get("Seat", idOf(event, BigInt(String(commitment)))), {
          index: first + place,
          addedAt: event.timestamp.toString(),
        });
    },
  },
};
