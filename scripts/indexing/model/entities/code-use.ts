import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex } from "../values.ts";

export const codeUse: EntityModel = {
  type: "CodeUse",
  on: {
    "InviteGate.CodeSpent": (event, store) =>
      store.add("CodeUse", {
        id: logId(event),
        tickets: hex(event, "tickets"),
        eventId: big(event, "eventId"),
        key: hex(event, "key"),
        account: hex(event, "account"),
        ...sent(event, "usedAt"),
      }),
  },
};
