import { PassportRegistered } from "../../generated/types/Passport/Passport";
import { reportRepeated } from "../helpers/report";
import { createPassport, hasPassport } from "../store/passport";
import { takePassportIndex } from "../store/protocol";

export function handlePassportRegistered(event: PassportRegistered): void {
  if (hasPassport(event.params.account)) {
    reportRepeated("Passport", event.params.account, event);
    return;
  }
  createPassport(event, takePassportIndex(event));
}
