import { logId, sent, type EntityModel } from "../store.ts";
import { big, int, integer, list, word } from "../values.ts";

export const seatRoot: EntityModel = {
  type: "SeatRoot",
  on: {
    "CheckIn.SeatsAdded": (event, store) =>
      store.add("SeatRoot", {
        id: logId(event),
        event: word(integer(event, "eventId")),
        root: big(event, "root"),
        depth: int(event, "depth"),
        leafCount: int(event, "firstIndex") + list(event, "commitments").length,
        ...sent(event, "changedAt"),
      }),
  },
};
