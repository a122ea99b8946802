import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when an event's badge was chosen before. */
export class AttendanceRewardExistsError extends ContractRevertError {
  override readonly name = "AttendanceRewardExistsError";

  constructor(revert: ContractRevert) {
    super(revert, "This event has its badge already, and keeps it.");
  }
}

/** Thrown when no badge was chosen for an event. */
export class AttendanceRewardMissingError extends ContractRevertError {
  override readonly name = "AttendanceRewardMissingError";

  constructor(revert: ContractRevert) {
    super(revert, "The organiser has not chosen a badge for this event.");
  }
}

/** Thrown when a ticket was not checked in. */
export class TicketNotUsedError extends ContractRevertError {
  override readonly name = "TicketNotUsedError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket was not used: only who came has earned the badge.");
  }
}

/** Thrown when an attendance's badge was claimed before. */
export class AttendanceClaimedError extends ContractRevertError {
  override readonly name = "AttendanceClaimedError";

  constructor(revert: ContractRevert) {
    super(revert, "The badge for this attendance was claimed already.");
  }
}
