import { at, type EntityModel } from "../store.ts";
import { big, hex, int, integer, word } from "../values.ts";

export const tierProof: EntityModel = {
  type: "TierProof",
  on: {
    "ReputationRegistry.ReputationVerified": (event, store) =>
      store.add("TierProof", {
        id: word(integer(event, "nullifier")),
        epoch: word(integer(event, "epochId")),
        account: hex(event, "account"),
        passport: null,
        tier: int(event, "tier"),
        badgeMask: big(event, "badgeMask"),
        minima: big(event, "minima"),
        nullifier: big(event, "nullifier"),
        expiresAt: big(event, "expiresAt"),
        ...at(event, "verifiedAt"),
        transactionHash: event.transaction,
      }),
  },
  finish: (store) => {
    for (const row of store.all("TierProof").values())
      row["passport"] = store.passports.get(String(row["account"])) ?? null;
  },
};
