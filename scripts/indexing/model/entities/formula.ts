import { at, type EntityModel } from "../store.ts";
import { big, hex, list, text } from "../values.ts";

export const formula: EntityModel = {
  type: "Formula",
  on: {
    "ReputationRegistry.FormulaRegistered": (event, store) =>
      store.add("Formula", {
        id: hex(event, "formulaId"),
        weights: list(event, "weights").map(Number),
        tierBounds: list(event, "tierBounds").map(Number),
        effectiveAt: big(event, "effectiveAt"),
        uri: text(event, "uri"),
        ...at(event, "registeredAt"),
        transactionHash: event.transaction,
      }),
  },
};
