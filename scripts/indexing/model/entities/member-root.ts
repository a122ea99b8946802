import { logId, sent, type EntityModel, type Handler } from "../store.ts";
import { big } from "../values.ts";

const change: Handler = (event, store) =>
  store.add("MemberRoot", {
    id: logId(event),
    root: big(event, "root"),
    // Members are told of first.
    leafCount: store.all("Member").size,
    ...sent(event, "changedAt"),
  });

export const memberRoot: EntityModel = {
  type: "MemberRoot",
  on: { "Passport.MembersAdded": change, "Passport.MemberRemoved": change },
};
