import { at, type EntityModel } from "../store.ts";
import { flag, hex, integer, joined, word } from "../values.ts";

export const eventStaff: EntityModel = {
  type: "EventStaff",
  on: {
    "CheckIn.StaffChanged": (event, store) => {
      const of = word(integer(event, "eventId"));
      const [organiser, account] = [hex(event, "organiser"), hex(event, "account")];
      store.add("EventStaff", {
        id: joined(of, organiser, account),
        event: of,
        organiser,
        account,
        active: flag(event, "staff"),
        ...at(event, "updatedAt"),
      });
    },
  },
};
