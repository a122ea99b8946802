import { Vouched, VouchRevoked } from "../../generated/types/Vouches/Vouches";
import { passportKey, vouchId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countVouch } from "../store/account";
import { countActivity, Kind } from "../store/activity";
import { loadPassport } from "../store/passport";
import { loadVouch, newVouch, saveVouch } from "../store/vouch";

/** A vouch that stands is given another weight, which counts as nothing new. */
export function handleVouched(event: Vouched): void {
  const voucherId = passportKey(event.params.voucher);
  const voucher = loadPassport(voucherId);
  if (voucher === null) {
    reportMissing("Passport", voucherId, event);
    return;
  }
  const subjectId = passportKey(event.params.subject);
  const subject = loadPassport(subjectId);
  if (subject === null) {
    reportMissing("Passport", subjectId, event);
    return;
  }
  const id = vouchId(voucherId, subjectId);
  const existing = loadVouch(id);
  const vouch = existing === null ? newVouch(id, voucherId, subjectId, event) : existing;
  const stood = existing !== null && existing.active;
  saveVouch(vouch, event.params.weight, event);
  if (stood) return;
  countVouch(voucher.account, subject.account, 1, event);
  countActivity(Kind.VOUCH_GIVEN, 1, event);
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
  const voucher = loadPassport(vouch.voucher);
  const subject = loadPassport(vouch.account);
  // A vouch that is stored was between passports that are.
  if (voucher !== null && subject !== null) countVouch(voucher.account, subject.account, -1, event);
  countActivity(Kind.VOUCH_WITHDRAWN, 1, event);
}
