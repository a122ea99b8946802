import { logId, sent, type EntityModel, type Handler } from "../store.ts";
import { hex } from "../values.ts";

const step =
  (offered: boolean): Handler =>
  (event, store) =>
    store.add("OwnershipChange", {
      id: logId(event),
      contract: event.address,
      offered,
      from: hex(event, "previousOwner"),
      to: hex(event, "newOwner"),
      ...sent(event, "changedAt"),
    });

export const ownershipChange: EntityModel = {
  type: "OwnershipChange",
  on: Object.fromEntries(
    ["Passport", "Badges", "ReputationRegistry"].flatMap((contract) => [
      [`${contract}.OwnershipTransferStarted`, step(true)],
      [`${contract}.OwnershipTransferred`, step(false)],
    ]),
  ),
};
