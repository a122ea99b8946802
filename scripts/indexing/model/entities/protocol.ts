import { flag, int } from "../values.ts";
import { at, type EntityModel, type Row, type Store } from "../store.ts";
import type { ChainEvent } from "../events.ts";

const ID = "aura";

export const protocol: EntityModel = {
  type: "Protocol",
  on: {
    "Passport.PassportRegistered": (event, store) => {
      const row = changed(event, store);
      row["passportCount"] = Number(row["passportCount"]) + 1;
    },
    "ReputationRegistry.QuorumChanged": (event, store) => {
      changed(event, store)["quorum"] = int(event, "quorum");
    },
    "ReputationRegistry.AttesterChanged": (event, store) => {
      const row = changed(event, store);
      row["activeAttesterCount"] = Number(row["activeAttesterCount"]) + (flag(event, "active") ? 1 : -1);
    },
  },
};

function changed(event: ChainEvent, store: Store): Row {
  const before = store.all("Protocol").get(ID) ?? {
    id: ID,
    passportCount: 0,
    quorum: 0,
    activeAttesterCount: 0,
  };
  const row = { ...before, id: ID, ...at(event, "updatedAt") };
  store.add("Protocol", row);
  return row;
}
