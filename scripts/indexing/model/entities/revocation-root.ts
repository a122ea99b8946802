import { logId, sent, type EntityModel } from "../store.ts";
import { big, integer, word } from "../values.ts";

export const revocationRoot: EntityModel = {
  type: "RevocationRoot",
  on: {
    "CredentialMinter.RevocationRootPublished": (event, store) =>
      store.add("RevocationRoot", {
        id: logId(event),
        badgeType: word(integer(event, "badgeType")),
        root: big(event, "root"),
        ...sent(event, "publishedAt"),
      }),
  },
};
