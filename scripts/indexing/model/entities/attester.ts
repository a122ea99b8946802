import { at, type EntityModel } from "../store.ts";
import { flag, hex } from "../values.ts";

export const attester: EntityModel = {
  type: "Attester",
  on: {
    "ReputationRegistry.AttesterChanged": (event, store) => {
      const id = hex(event, "attester");
      const first = store.all("Attester").get(id) ?? at(event, "addedAt");
      store.add("Attester", { ...first, id, active: flag(event, "active"), ...at(event, "updatedAt") });
    },
  },
};
