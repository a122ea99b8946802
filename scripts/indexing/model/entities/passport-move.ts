import { at, type EntityModel } from "../store.ts";
import { hex, integer, passportId } from "../values.ts";

export const passportMove: EntityModel = {
  type: "PassportMove",
  on: {
    "Passport.PassportRebound": (event, store) =>
      store.add("PassportMove", {
        id: hex(event, "to"),
        passport: passportId(integer(event, "passportId")),
        from: hex(event, "from"),
        to: hex(event, "to"),
        ...at(event, "movedAt"),
        transactionHash: event.transaction,
      }),
  },
};
