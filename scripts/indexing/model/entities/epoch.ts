import { at, type EntityModel } from "../store.ts";
import { addresses, big, hex, int, integer, text, word } from "../values.ts";

export const epoch: EntityModel = {
  type: "Epoch",
  on: {
    "ReputationRegistry.EpochPosted": (event, store) =>
      store.add("Epoch", {
        id: word(integer(event, "epochId")),
        epochId: big(event, "epochId"),
        formula: hex(event, "formulaId"),
        blockNumber: big(event, "blockNumber"),
        blockHash: hex(event, "blockHash"),
        root: big(event, "root"),
        leafCount: int(event, "leafCount"),
        dataHash: hex(event, "dataHash"),
        finalAt: big(event, "finalAt"),
        rejected: false,
        bondReleasedAt: null,
        attesters: addresses(event, "attesters"),
        ...at(event, "postedAt"),
        transactionHash: event.transaction,
      }),
    "ReputationRegistry.EpochSourced": (event, store) => {
      Object.assign(store.get("Epoch", word(integer(event, "epochId"))), {
        blockTimestamp: big(event, "blockTimestamp"),
        dataUri: text(event, "dataUri"),
        poster: hex(event, "poster"),
        bond: big(event, "bond"),
      });
    },
    "ReputationRegistry.BondReleased": (event, store) => {
      store.get("Epoch", word(integer(event, "epochId")))["bondReleasedAt"] = event.timestamp.toString();
    },
  },
};
