import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel } from "../store.ts";
import { hex, integer, joined, word } from "../values.ts";

const idOf = (event: ChainEvent) =>
  joined(word(integer(event, "epochId")), hex(event, "challenger"), hex(event, "commitment"));

export const challenge: EntityModel = {
  type: "Challenge",
  on: {
    "ReputationRegistry.ChallengeAnnounced": (event, store) =>
      store.add("Challenge", {
        id: idOf(event),
        epoch: word(integer(event, "epochId")),
        challenger: hex(event, "challenger"),
        commitment: hex(event, "commitment"),
        ...sent(event, "announcedAt"),
        settledAt: null,
        recipient: null,
      }),
    "ReputationRegistry.ChallengeSettled": (event, store) => {
      Object.assign(store.get("Challenge", idOf(event)), {
        settledAt: event.timestamp.toString(),
        recipient: hex(event, "recipient"),
      });
    },
  },
};
