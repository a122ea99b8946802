import { at, type EntityModel } from "../store.ts";
import { flag, hex, integer, joined, word } from "../values.ts";

export const badgeAttester: EntityModel = {
  type: "BadgeAttester",
  on: {
    "AttestationMinter.BadgeAttesterChanged": (event, store) => {
      const badgeType = word(integer(event, "badgeType"));
      const attester = hex(event, "attester");
      store.add("BadgeAttester", {
        id: joined(badgeType, attester),
        badgeType,
        attester,
        accepted: flag(event, "accepted"),
        ...at(event, "updatedAt"),
      });
    },
  },
};
