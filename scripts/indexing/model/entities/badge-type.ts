import { hexToString, type Hex } from "viem";

import { at, type EntityModel } from "../store.ts";
import { addresses, big, hex, int, integer, searched, text, word } from "../values.ts";

const CATEGORIES = ["Humanity", "Social", "OnChain", "Event", "Work", "Custom"];

export const badgeType: EntityModel = {
  type: "BadgeType",
  on: {
    "Badges.BadgeTypeDefined": (event, store) => {
      const provider = label(hex(event, "provider"));
      const name = text(event, "name");
      store.add("BadgeType", {
        id: word(integer(event, "badgeType")),
        badgeType: big(event, "badgeType"),
        issuer: hex(event, "issuer"),
        category: CATEGORIES[int(event, "category")] ?? null,
        provider,
        validity: big(event, "validity"),
        supplyCap: big(event, "supplyCap"),
        weightHint: 0,
        policies: 0,
        minters: [],
        supply: "0",
        name,
        searchText: searched(provider, name),
        uri: text(event, "uri"),
        metadata: store.metadataAt(hex(event, "uri"), word(integer(event, "badgeType"))),
        ...at(event, "definedAt"),
      });
    },
    "Badges.BadgeTypePoliciesSet": (event, store) => {
      Object.assign(store.get("BadgeType", word(integer(event, "badgeType"))), {
        weightHint: int(event, "weightHint"),
        policies: int(event, "policies"),
        minters: addresses(event, "minters"),
      });
    },
    "Badges.URI": (event, store) => {
      const id = word(integer(event, "id"));
      Object.assign(store.get("BadgeType", id), {
        uri: text(event, "value"),
        metadata: store.metadataAt(hex(event, "value"), id),
      });
    },
  },
};

/** Printable ASCII before the padding; what is anything else is no label. */
function label(bytes: Hex): string {
  const [printable = ""] = /^[\x20-\x7e]*(?=\0*$)/.exec(hexToString(bytes)) ?? [];
  return printable;
}
