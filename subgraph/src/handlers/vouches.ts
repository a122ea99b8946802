import { Vouched, VouchRevoked } from "../../generated/types/Vouches/Vouches";
import { vouchId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { hasPassport } from "../store/passport";
import { loadVouch, newVouch, saveVouch } from "../store/vouch";

export function handleVouched(event: Vouched): void {
  const id = vouchId(event.params.voucher, event.params.account);
  const vouch = loadVouch(id);
  if (vouch !== null) {
    saveVouch(vouch, event.params.weight, event);
    return;
  }
  if (!hasPassport(event.params.voucher)) {
    reportMissing("Passport", event.params.voucher, event);
    return;
  }
  if (!hasPassport(event.params.account)) {
    reportMissing("Passport", event.params.account, event);
    return;
  }
  saveVouch(newVouch(id, event), event.params.weight, event);
}

export function handleVouchRevoked(event: VouchRevoked): void {
  const id = vouchId(event.params.voucher, event.params.account);
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
