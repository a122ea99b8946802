import { SignalKeyPublished, SignalKeyWithdrawn } from "../../generated/types/SignalKeys/SignalKeys";
import { passportKey } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { hasPassport } from "../store/passport";
import { loadSignalKey, savePublished, saveWithdrawn } from "../store/signalKey";

/** A key that is published already may be published again, which changes its time alone. */
export function handleSignalKeyPublished(event: SignalKeyPublished): void {
  const id = passportKey(event.params.passportId);
  if (!hasPassport(id)) {
    reportMissing("Passport", id, event);
    return;
  }
  savePublished(id, event);
}

export function handleSignalKeyWithdrawn(event: SignalKeyWithdrawn): void {
  const id = passportKey(event.params.passportId);
  const key = loadSignalKey(id);
  if (key === null) {
    reportMissing("SignalKey", id, event);
    return;
  }
  if (!key.published) {
    reportRepeated("Withdrawal of signal key", id, event);
    return;
  }
  saveWithdrawn(key, event);
}
