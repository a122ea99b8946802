import { RebindCancelled, RebindStarted } from "../../generated/types/Passport/Passport";
import { passportKey } from "../helpers/ids";
import { reportMissing } from "../helpers/report";
import { loadPassport, savePendingRebind } from "../store/passport";
import { createRebind, endRebind, Status } from "../store/rebind";

export function handleRebindStarted(event: RebindStarted): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) {
    reportMissing("Passport", id, event);
    return;
  }
  endRebind(passport, Status.REPLACED, event);
  savePendingRebind(passport, createRebind(id, event));
}

export function handleRebindCancelled(event: RebindCancelled): void {
  const id = passportKey(event.params.passportId);
  const passport = loadPassport(id);
  if (passport === null) {
    reportMissing("Passport", id, event);
    return;
  }
  if (passport.pendingRebind === null) {
    reportMissing("Pending rebind of passport", id, event);
    return;
  }
  endRebind(passport, Status.CANCELLED, event);
  savePendingRebind(passport, null);
}
