import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";

import { Attendance } from "../../generated/types/schema";
import { attendanceId } from "../helpers/ids";
import { countAttendance } from "./account";

/** Says that an account attended; the first time alone. */
export function saveAttendance(ticketEventId: Bytes, account: Address, event: ethereum.Event): void {
  const id = attendanceId(ticketEventId, account);
  if (Attendance.load(id) !== null) return;
  const attendance = new Attendance(id);
  attendance.event = ticketEventId;
  attendance.account = account;
  attendance.attendedAt = event.block.timestamp;
  attendance.attendedAtBlock = event.block.number;
  attendance.transactionHash = event.transaction.hash;
  attendance.save();
  countAttendance(account, event);
}
