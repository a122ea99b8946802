import { logId, sent, type EntityModel, type Handler } from "../store.ts";
import { bigs, hex } from "../values.ts";

const change: Handler = (event, store) =>
  store.add("IssuerKey", {
    id: logId(event),
    issuer: hex(event, "issuer"),
    publicKey: bigs(event, "publicKey"),
    ...sent(event, "changedAt"),
  });

export const issuerKey: EntityModel = {
  type: "IssuerKey",
  on: { "Badges.IssuerRegistered": change, "Badges.IssuerKeyChanged": change },
};
