import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex } from "../values.ts";

export const membershipUse: EntityModel = {
  type: "MembershipUse",
  on: {
    "MembershipGate.MembershipSpent": (event, store) =>
      store.add("MembershipUse", {
        id: logId(event),
        tickets: hex(event, "tickets"),
        eventId: big(event, "eventId"),
        nullifier: big(event, "nullifier"),
        account: hex(event, "account"),
        group: hex(event, "group"),
        ...sent(event, "usedAt"),
      }),
  },
};
