import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { at, type EntityModel, type Store } from "../store.ts";
import { countInProtocol } from "./protocol.ts";
import { addresses, big, hex, int, integer, joined, list, word } from "../values.ts";

export const badge: EntityModel = {
  type: "Badge",
  on: {
    "Badges.BadgeMinted": (event, store) => mint(event, store, hex(event, "account"), big(event, "value")),
    "Badges.BadgesMinted": (event, store) => {
      const values = list(event, "values");
      for (const [place, account] of addresses(event, "accounts").entries())
        mint(event, store, account, String(values[place]));
    },
    "Badges.BadgeRevoked": (event, store) => {
      Object.assign(named(event, store), {
        revoked: true,
        revokedReason: int(event, "reason"),
        ...at(event, "revokedAt"),
      });
    },
    "Badges.BadgeBurned": (event, store) => {
      Object.assign(named(event, store), { burned: true, burnedAt: event.timestamp.toString() });
    },
    "Badges.BadgesMigrated": (event, store) => {
      const [from, to] = [hex(event, "from"), hex(event, "to")];
      for (const type of list(event, "badgeTypes")) {
        const before = joined(word(BigInt(String(type))), from);
        const after = joined(word(BigInt(String(type))), to);
        store.add("Badge", { ...store.get("Badge", before), id: after, account: to });
        store.all("Badge").delete(before);
      }
    },
  },
};

function named(event: ChainEvent, store: Store) {
  return store.get("Badge", joined(word(integer(event, "badgeType")), hex(event, "account")));
}

/** The first badge counts as supply, a renewal does not. */
function mint(event: ChainEvent, store: Store, account: Hex, value: string): void {
  const type = word(integer(event, "badgeType"));
  const id = joined(type, account);
  const before = store.all("Badge").get(id);
  if (before === undefined) {
    store.count("BadgeType", type, "supply", 1);
    countInProtocol(event, store, "badgeCount", 1);
  }
  const validity = BigInt(String(store.get("BadgeType", type)["validity"]));
  store.add("Badge", {
    passport: store.passports.get(account) ?? null,
    burned: false,
    burnedAt: null,
    revoked: false,
    revokedReason: null,
    revokedAt: null,
    revokedAtBlock: null,
    ...before,
    id,
    badgeType: type,
    account,
    value,
    ...at(event, "issuedAt"),
    expiresAt: (validity === 0n ? 0n : event.timestamp + validity).toString(),
    origin: int(event, "origin"),
  });
}
