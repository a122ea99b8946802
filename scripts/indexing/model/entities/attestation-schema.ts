import { sent, type EntityModel } from "../store.ts";
import { hex, integer, word } from "../values.ts";

export const attestationSchema: EntityModel = {
  type: "AttestationSchema",
  on: {
    "AttestationMinter.SchemaLinked": (event, store) => {
      const badgeType = word(integer(event, "badgeType"));
      store.add("AttestationSchema", {
        id: badgeType,
        badgeType,
        schema: hex(event, "schema"),
        issuer: hex(event, "issuer"),
        ...sent(event, "linkedAt"),
      });
    },
  },
};
