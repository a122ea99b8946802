import { sent, type EntityModel } from "../store.ts";
import { hex, integer, struct, word } from "../values.ts";

const KINDS = ["ERC20", "ERC721", "ERC1155"];

export const holdingRule: EntityModel = {
  type: "HoldingRule",
  on: {
    "HoldingMinter.HoldingRuleConfigured": (event, store) => {
      const rule = struct(event, "rule");
      const badgeType = word(integer(event, "badgeType"));
      store.add("HoldingRule", {
        id: badgeType,
        badgeType,
        issuer: hex(event, "issuer"),
        kind: KINDS[Number(rule["kind"])],
        token: hex(event, "token"),
        tokenId: String(rule["id"]),
        minimum: String(rule["minimum"]),
        value: String(rule["value"]),
        ...sent(event, "configuredAt"),
      });
    },
  },
};
