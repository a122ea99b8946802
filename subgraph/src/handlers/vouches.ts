import { Vouched, VouchRevoked } from "../../generated/types/Vouches/Vouches";
import { passportKey, vouchId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { hasPassport } from "../store/passport";
import { loadVouch, newVouch, saveVouch } from "../store/vouch";

export function handleVouched(event: Vouched): void {
  const voucher = passportKey(event.params.voucher);
  const subject = passportKey(event.params.subject);
  const id = vouchId(voucher, subject);
  const vouch = loadVouch(id);
  if (vouch !== null) {
    saveVouch(vouch, event.params.weight, event);
    return;
  }
  if (!hasPassport(voucher)) {
    reportMissing("Passport", voucher, event);
    return;
  }
  if (!hasPassport(subject)) {
    reportMissing("Passport", subject, event);
    return;
  }
  saveVouch(newVouch(id, voucher, subject, event), event.params.weight, event);
}

export function handleVouchRevoked(event: VouchRevoked): void {
  const id = vouchId(passportKey(event.params.voucher), passportKey(event.params.subject));
  const vouch = loadVouch(id);
  if (vouch === null) {
    reportMissing("Vouch", id, event);
    return;
  }
  if (!vouch.active) {
    reportRepeated("Withdrawal of vouch", id, event);
    return;
  }
  saveVouch(vouch, 0, event);
}
