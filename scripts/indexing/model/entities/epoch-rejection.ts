import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel, type Row, type Store } from "../store.ts";
import { big, hex, int, integer, text, word } from "../values.ts";

export const epochRejection: EntityModel = {
  type: "EpochRejection",
  on: {
    "ReputationRegistry.EpochVetoed": (event, store) =>
      reject(event, store, hex(event, "guardian"), {
        vetoed: true,
        reason: text(event, "reason"),
        leafIndex: null,
        contradiction: null,
        param: null,
      }),
    "ReputationRegistry.EpochVoided": (event, store) =>
      reject(event, store, hex(event, "challenger"), {
        vetoed: false,
        reason: "",
        leafIndex: big(event, "index"),
        contradiction: int(event, "contradiction"),
        param: big(event, "param"),
      }),
  },
};

function reject(event: ChainEvent, store: Store, by: Hex, how: Row): void {
  const id = word(integer(event, "epochId"));
  store.get("Epoch", id)["rejected"] = true;
  store.add("EpochRejection", { id, epoch: id, by, ...how, ...sent(event, "rejectedAt") });
}
