import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when an event does not exist. */
export class EventNotFoundError extends ContractRevertError {
  override readonly name = "EventNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This event does not exist.");
  }
}

/** Thrown when an event would end before it starts, or has ended already. */
export class InvalidScheduleError extends ContractRevertError {
  override readonly name = "InvalidScheduleError";

  constructor(revert: ContractRevert) {
    super(revert, "The event must end after it starts, and in the future.");
  }
}

/** Thrown when a capacity is zero. */
export class InvalidCapacityError extends ContractRevertError {
  override readonly name = "InvalidCapacityError";

  constructor(revert: ContractRevert) {
    super(revert, "The event must have at least one ticket.");
  }
}

/** Thrown when the payment is not exactly the price. */
export class WrongPaymentError extends ContractRevertError {
  override readonly name = "WrongPaymentError";

  constructor(revert: ContractRevert) {
    super(revert, "The payment is not the ticket's price.");
  }
}

/** Thrown when every ticket is sold. */
export class SoldOutError extends ContractRevertError {
  override readonly name = "SoldOutError";

  constructor(revert: ContractRevert) {
    super(revert, "All tickets for this event are sold.");
  }
}

/** Thrown when the event has ended. */
export class SalesClosedError extends ContractRevertError {
  override readonly name = "SalesClosedError";

  constructor(revert: ContractRevert) {
    super(revert, "Ticket sales for this event have ended.");
  }
}

/** Thrown when somebody other than the organiser acts for an event. */
export class NotOrganiserError extends ContractRevertError {
  override readonly name = "NotOrganiserError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the event's organiser can do this.");
  }
}

/** Thrown when a ticket was used already. */
export class TicketAlreadyCheckedInError extends ContractRevertError {
  override readonly name = "TicketAlreadyCheckedInError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket has been used already.");
  }
}

/** Thrown when the event has not ended. */
export class EventNotEndedError extends ContractRevertError {
  override readonly name = "EventNotEndedError";

  constructor(revert: ContractRevert) {
    super(revert, "The event has not ended yet.");
  }
}

/** Thrown when the proceeds were paid out already. */
export class ProceedsAlreadyWithdrawnError extends ContractRevertError {
  override readonly name = "ProceedsAlreadyWithdrawnError";

  constructor(revert: ContractRevert) {
    super(revert, "The proceeds of this event were paid out already.");
  }
}

/** Thrown when the organiser's account refuses the payment. */
export class PaymentFailedError extends ContractRevertError {
  override readonly name = "PaymentFailedError";

  constructor(revert: ContractRevert) {
    super(revert, "The organiser's account refused the payment.");
  }
}

/** Thrown when a used ticket is transferred. */
export class TicketLockedError extends ContractRevertError {
  override readonly name = "TicketLockedError";

  constructor(revert: ContractRevert) {
    super(revert, "A used ticket cannot be transferred.");
  }
}
