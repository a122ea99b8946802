import { AuraError } from "./base.ts";
import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when somebody lets in who neither organises the event nor is its staff. */
export class NotStaffError extends ContractRevertError {
  override readonly name = "NotStaffError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the event's organiser and its staff can let people in.");
  }
}

/** Thrown when an event does not name `CheckIn` as its desk. */
export class OtherDeskError extends ContractRevertError {
  override readonly name = "OtherDeskError";

  constructor(revert: ContractRevert) {
    super(revert, "This event lets people in elsewhere.");
  }
}

/** Thrown when a ticket cannot be let in or exchanged for a seat; `admissionRefusals[args.refusal]` says why. */
export class AdmissionRefusedError extends ContractRevertError {
  override readonly name = "AdmissionRefusedError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket cannot be let in, nor exchanged for a seat.");
  }
}

/** Thrown when a list of tickets or codes is unsigned, too old, or incomplete. */
export class AdmissionListError extends ContractRevertError {
  override readonly name = "AdmissionListError";

  constructor(revert: ContractRevert) {
    super(revert, "The list of tickets to let in is not accepted.");
  }
}

/** Thrown when an identity gets a second seat at an event. */
export class SeatTakenError extends ContractRevertError {
  override readonly name = "SeatTakenError";

  constructor(revert: ContractRevert) {
    super(revert, "This identity has a seat at the event already. Use another.");
  }
}

/** Thrown when an identity has no seat at the event. */
export class SeatNotFoundError extends ContractRevertError {
  override readonly name = "SeatNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This identity has no seat at the event.");
  }
}

/** Thrown when a proof was made for a tree that the group does not have, or no longer. */
export class UnknownGroupError extends ContractRevertError {
  override readonly name = "UnknownGroupError";

  constructor(revert: ContractRevert) {
    super(revert, "The group has changed since the proof was made. Make a new one.");
  }
}

/** Thrown when an identity uses its one admission to an event again. */
export class AlreadyAdmittedError extends ContractRevertError {
  override readonly name = "AlreadyAdmittedError";

  constructor(revert: ContractRevert) {
    super(revert, "This identity has been admitted to the event already.");
  }
}

/** Thrown when the message of a proof is not the account that it should name. */
export class WrongRecipientError extends ContractRevertError {
  override readonly name = "WrongRecipientError";

  constructor(revert: ContractRevert) {
    super(revert, "The proof names another account.");
  }
}

/** Thrown when several tickets are bought for one proof of membership. */
export class OneTicketError extends ContractRevertError {
  override readonly name = "OneTicketError";

  constructor(revert: ContractRevert) {
    super(revert, "One proof admits to one ticket.");
  }
}

/** Thrown when a text is no code of a ticket's holder. */
export class InvalidPresenceCodeError extends AuraError {
  override readonly name = "InvalidPresenceCodeError";

  constructor(reason: string, { cause }: { cause?: unknown } = {}) {
    super(`This is not a ticket's code: ${reason}.`, { cause, docsPath: "docs/sdk.md#codes-at-the-door" });
  }
}
