import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { at, type EntityModel, type Store } from "../store.ts";
import { hex, integer, joined, NOBODY } from "../values.ts";

export const credit: EntityModel = {
  type: "Credit",
  on: {
    "Tickets.CreditAdded": (event, store) =>
      owe(event, store, hex(event, "account"), hex(event, "currency"), integer(event, "amount")),
    "Tickets.CreditWithdrawn": (event, store) =>
      owe(event, store, hex(event, "account"), hex(event, "currency"), -integer(event, "amount")),
    "Tickets.CreditMigrated": (event, store) => {
      owe(event, store, hex(event, "from"), hex(event, "currency"), -integer(event, "amount"));
      owe(event, store, hex(event, "to"), hex(event, "currency"), integer(event, "amount"));
    },
    "ReputationRegistry.Credited": (event, store) =>
      owe(event, store, hex(event, "account"), NOBODY, integer(event, "amount")),
    "ReputationRegistry.CreditWithdrawn": (event, store) =>
      owe(event, store, hex(event, "account"), NOBODY, -integer(event, "amount")),
  },
};

function owe(event: ChainEvent, store: Store, account: Hex, currency: Hex, by: bigint): void {
  const contract = event.address;
  const id = joined(contract, account, currency);
  const before = store.all("Credit").get(id)?.["amount"];
  const amount = ((typeof before === "string" ? BigInt(before) : 0n) + by).toString();
  store.add("Credit", { id, contract, account, currency, amount, ...at(event, "updatedAt") });
}
