import { at, type EntityModel } from "../store.ts";
import { big, hex, integer, list, passportId } from "../values.ts";

export const passport: EntityModel = {
  type: "Passport",
  on: {
    "Passport.PassportRegistered": (event, store) => {
      const id = passportId(integer(event, "passportId"));
      const account = hex(event, "account");
      store.passports.set(account, id);
      store.add("Passport", {
        id,
        passportId: big(event, "passportId"),
        account,
        left: false,
        memberIndex: null,
        pendingRebind: null,
        commitment: big(event, "commitment"),
        index: store.all("Passport").size,
        ...at(event, "registeredAt"),
        transactionHash: event.transaction,
      });
    },
    "Passport.MembersAdded": (event, store) => {
      const first = Number(integer(event, "firstIndex"));
      for (const [place, id] of list(event, "passportIds").entries())
        store.get("Passport", passportId(BigInt(String(id))))["memberIndex"] = first + place;
    },
    "Passport.MemberRemoved": (event, store) => {
      store.get("Passport", passportId(integer(event, "passportId")))["memberIndex"] = null;
    },
    "Passport.PassportLeft": (event, store) => {
      store.get("Passport", passportId(integer(event, "passportId")))["left"] = true;
    },
    "Passport.PassportRebound": (event, store) => {
      const id = passportId(integer(event, "passportId"));
      store.passports.set(hex(event, "to"), id);
      store.get("Passport", id)["account"] = hex(event, "to");
    },
  },
};
