import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel, type Store } from "../store.ts";
import { hex, integer, joined, NOBODY, word } from "../values.ts";

export const attendance: EntityModel = {
  type: "Attendance",
  on: {
    "Tickets.TicketCheckedIn": (event, store) => attend(event, store, hex(event, "holder")),
    "CheckIn.AdmittedAnonymously": (event, store) => {
      const recipient = hex(event, "recipient");
      if (recipient !== NOBODY) attend(event, store, recipient);
    },
  },
};

/** The first time counts. */
function attend(event: ChainEvent, store: Store, account: Hex): void {
  const of = word(integer(event, "eventId"));
  const id = joined(of, account);
  if (!store.all("Attendance").has(id))
    store.add("Attendance", { id, event: of, account, ...sent(event, "attendedAt") });
}
