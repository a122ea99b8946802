import { at, type EntityModel } from "../store.ts";
import { big, integer, passportId } from "../values.ts";

export const signalKey: EntityModel = {
  type: "SignalKey",
  on: {
    "SignalKeys.SignalKeyPublished": (event, store) => {
      const id = passportId(integer(event, "passportId"));
      store.add("SignalKey", {
        id,
        passport: id,
        x: big(event, "x"),
        y: big(event, "y"),
        published: true,
        ...at(event, "updatedAt"),
      });
    },
    "SignalKeys.SignalKeyWithdrawn": (event, store) => {
      const row = store.get("SignalKey", passportId(integer(event, "passportId")));
      Object.assign(row, { published: false, ...at(event, "updatedAt") });
    },
  },
};
