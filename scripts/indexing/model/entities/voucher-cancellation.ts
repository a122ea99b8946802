import { at, type EntityModel } from "../store.ts";
import { hex, joined } from "../values.ts";

export const voucherCancellation: EntityModel = {
  type: "VoucherCancellation",
  on: {
    "Badges.VoucherCancelled": (event, store) =>
      store.add("VoucherCancellation", {
        id: joined(hex(event, "issuer"), hex(event, "digest")),
        account: hex(event, "issuer"),
        issuer: null,
        digest: hex(event, "digest"),
        ...at(event, "cancelledAt"),
        transactionHash: event.transaction,
      }),
  },
  finish: (store) => {
    const issuers = store.all("Issuer");
    for (const row of store.all("VoucherCancellation").values()) {
      const account = String(row["account"]);
      row["issuer"] = issuers.has(account) ? account : null;
    }
  },
};
