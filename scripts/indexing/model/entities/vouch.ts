import { at, type EntityModel } from "../store.ts";
import { countInProtocol } from "./protocol.ts";
import { int, integer, joined, passportId } from "../values.ts";
import type { ChainEvent } from "../events.ts";

const ends = (event: ChainEvent) =>
  [passportId(integer(event, "voucher")), passportId(integer(event, "subject"))] as const;

export const vouch: EntityModel = {
  type: "Vouch",
  on: {
    "Vouches.Vouched": (event, store) => {
      const [voucher, account] = ends(event);
      const id = joined(voucher, account);
      const first = store.all("Vouch").get(id) ?? at(event, "createdAt");
      if (first["active"] !== true) countInProtocol(event, store, "vouchCount", 1);
      store.add("Vouch", {
        ...first,
        id,
        voucher,
        account,
        weight: int(event, "weight"),
        active: true,
        ...at(event, "updatedAt"),
      });
    },
    "Vouches.VouchRevoked": (event, store) => {
      const row = store.get("Vouch", joined(...ends(event)));
      countInProtocol(event, store, "vouchCount", -1);
      Object.assign(row, { weight: 0, active: false, ...at(event, "updatedAt") });
    },
  },
};
