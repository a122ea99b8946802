import { sent, type EntityModel } from "../store.ts";
import { big, hex, integer, word } from "../values.ts";

export const attendanceReward: EntityModel = {
  type: "AttendanceReward",
  on: {
    "AttendanceMinter.RewardConfigured": (event, store) =>
      store.add("AttendanceReward", {
        id: word(integer(event, "eventId")),
        event: word(integer(event, "eventId")),
        badgeType: word(integer(event, "badgeType")),
        organiser: hex(event, "organiser"),
        value: big(event, "value"),
        ...sent(event, "configuredAt"),
      }),
  },
};
