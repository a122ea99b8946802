import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { logId, sent, type EntityModel, type Row } from "../store.ts";
import { big, hex, NOBODY } from "../values.ts";

export const creditWithdrawal: EntityModel = {
  type: "CreditWithdrawal",
  on: {
    "Tickets.CreditWithdrawn": (event, store) =>
      store.add("CreditWithdrawal", withdrawal(event, hex(event, "to"), hex(event, "currency"))),
    "ReputationRegistry.CreditWithdrawn": (event, store) =>
      store.add("CreditWithdrawal", withdrawal(event, hex(event, "recipient"), NOBODY)),
  },
};

function withdrawal(event: ChainEvent, recipient: Hex, currency: Hex): Row & { readonly id: Hex } {
  return {
    id: logId(event),
    contract: event.address,
    account: hex(event, "account"),
    recipient,
    currency,
    amount: big(event, "amount"),
    ...sent(event, "withdrawnAt"),
  };
}
