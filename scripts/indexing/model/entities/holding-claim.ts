import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const holdingClaim: EntityModel = {
  type: "HoldingClaim",
  on: {
    "HoldingMinter.HoldingClaimed": (event, store) =>
      store.add("HoldingClaim", {
        id: logId(event),
        badgeType: word(integer(event, "badgeType")),
        account: hex(event, "account"),
        balance: big(event, "balance"),
        value: big(event, "value"),
        ...sent(event, "claimedAt"),
      }),
  },
};
