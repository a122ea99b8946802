import { sent, type EntityModel } from "../store.ts";
import { hex, integer, struct, word } from "../values.ts";

export const credentialRule: EntityModel = {
  type: "CredentialRule",
  on: {
    "CredentialMinter.CredentialRuleConfigured": (event, store) => {
      const rule = struct(event, "rule");
      const badgeType = word(integer(event, "badgeType"));
      store.add("CredentialRule", {
        id: badgeType,
        badgeType,
        issuer: hex(event, "issuer"),
        issuerKeyHash: String(rule["issuerKeyHash"]),
        schema: String(rule["schema"]),
        predicate: String(rule["predicate"]),
        bound: String(rule["bound"]),
        value: String(rule["value"]),
        epochLength: String(rule["epochLength"]),
        ...sent(event, "configuredAt"),
      });
    },
  },
};
