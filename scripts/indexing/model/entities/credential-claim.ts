import { logId, sent, type EntityModel } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const credentialClaim: EntityModel = {
  type: "CredentialClaim",
  on: {
    "CredentialMinter.CredentialClaimed": (event, store) =>
      store.add("CredentialClaim", {
        id: logId(event),
        badgeType: word(integer(event, "badgeType")),
        account: hex(event, "account"),
        nullifier: big(event, "nullifier"),
        epoch: big(event, "epoch"),
        value: big(event, "value"),
        time: big(event, "time"),
        revocationRoot: big(event, "revocationRoot"),
        ...sent(event, "claimedAt"),
      }),
  },
};
