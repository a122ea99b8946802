import type { ChainEvent } from "../events.ts";
import { logId, sent, type EntityModel, type Store } from "../store.ts";
import { big, flag, hex, integer, passportId } from "../values.ts";

const passportOf = (event: ChainEvent) => passportId(integer(event, "passportId"));

export const rebind: EntityModel = {
  type: "Rebind",
  on: {
    "Passport.RebindStarted": (event, store) => {
      end(event, store, "Replaced");
      const id = logId(event);
      store.add("Rebind", {
        id,
        passport: passportOf(event),
        from: hex(event, "from"),
        to: hex(event, "to"),
        readyAt: big(event, "readyAt"),
        byProof: flag(event, "byProof"),
        status: "Pending",
        ...sent(event, "startedAt"),
        endedAt: null,
      });
      store.get("Passport", passportOf(event))["pendingRebind"] = id;
    },
    "Passport.RebindCancelled": (event, store) => end(event, store, "Cancelled"),
    "Passport.PassportRebound": (event, store) => end(event, store, "Completed"),
  },
};

/** Ends the passport's pending move where there is one. */
function end(event: ChainEvent, store: Store, status: string): void {
  const passport = store.get("Passport", passportOf(event));
  const pending = passport["pendingRebind"];
  if (typeof pending !== "string") return;
  passport["pendingRebind"] = null;
  Object.assign(store.get("Rebind", pending), { status, endedAt: event.timestamp.toString() });
}
