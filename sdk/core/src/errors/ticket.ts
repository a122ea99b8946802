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

/** Thrown when a ticket was used, or exchanged for an anonymous seat. */
export class TicketAlreadyCheckedInError extends ContractRevertError {
  override readonly name = "TicketAlreadyCheckedInError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket was used or exchanged already.");
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

/** Thrown when a recipient refuses its payment. */
export class PaymentFailedError extends ContractRevertError {
  override readonly name = "PaymentFailedError";

  constructor(revert: ContractRevert) {
    super(revert, "The recipient refused the payment.");
  }
}

/** Thrown when an event has no such price. */
export class TicketTierNotFoundError extends ContractRevertError {
  override readonly name = "TicketTierNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "The event has no such price.");
  }
}

/** Thrown when a ticket was never issued, or was refunded. */
export class TicketNotFoundError extends ContractRevertError {
  override readonly name = "TicketNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket does not exist, or was refunded.");
  }
}

/** Thrown when the terms of an event contradict one another or exceed a limit. */
export class InvalidEventTermsError extends ContractRevertError {
  override readonly name = "InvalidEventTermsError";

  constructor(revert: ContractRevert) {
    super(revert, "The terms of the event are not valid.");
  }
}

/** Thrown when no ticket is asked for. */
export class ZeroQuantityError extends ContractRevertError {
  override readonly name = "ZeroQuantityError";

  constructor(revert: ContractRevert) {
    super(revert, "Ask for at least one ticket.");
  }
}

/** Thrown when sales have not begun. */
export class SalesNotOpenError extends ContractRevertError {
  override readonly name = "SalesNotOpenError";

  constructor(revert: ContractRevert) {
    super(revert, "Ticket sales for this event have not begun.");
  }
}

/** Thrown when an account would have bought more tickets than it may. */
export class WalletLimitError extends ContractRevertError {
  override readonly name = "WalletLimitError";

  constructor(revert: ContractRevert) {
    super(revert, "You would have more tickets for this event than one account may buy.");
  }
}

/** Thrown when a currency delivers less than was taken. */
export class PaymentShortError extends ContractRevertError {
  override readonly name = "PaymentShortError";

  constructor(revert: ContractRevert) {
    super(revert, "The currency of this event does not deliver what is paid.");
  }
}

/** Thrown when an account accepts an event that it was not offered. */
export class NotOfferedError extends ContractRevertError {
  override readonly name = "NotOfferedError";

  constructor(revert: ContractRevert) {
    super(revert, "This event was not offered to this account.");
  }
}

/** Thrown when somebody seals a ticket without being the event's desk or without the holder's approval. */
export class NotDeskError extends ContractRevertError {
  override readonly name = "NotDeskError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the event's desk can take this ticket, with its holder's approval.");
  }
}

/** Thrown when an account does not hold the ticket. */
export class NotTicketHolderError extends ContractRevertError {
  override readonly name = "NotTicketHolderError";

  constructor(revert: ContractRevert) {
    super(revert, "This account does not hold the ticket.");
  }
}

/** Thrown when doors have not opened. */
export class EventNotStartedError extends ContractRevertError {
  override readonly name = "EventNotStartedError";

  constructor(revert: ContractRevert) {
    super(revert, "Doors have not opened yet.");
  }
}

/** Thrown when the event has ended. */
export class EventEndedError extends ContractRevertError {
  override readonly name = "EventEndedError";

  constructor(revert: ContractRevert) {
    super(revert, "The event has ended.");
  }
}

/** Thrown when the event was cancelled. */
export class EventCancelledError extends ContractRevertError {
  override readonly name = "EventCancelledError";

  constructor(revert: ContractRevert) {
    super(revert, "The event was cancelled.");
  }
}

/** Thrown when a ticket can no longer be given back. */
export class RefundsClosedError extends ContractRevertError {
  override readonly name = "RefundsClosedError";

  constructor(revert: ContractRevert) {
    super(revert, "Tickets for this event can no longer be given back.");
  }
}

/** Thrown when the event's policy rules out a transfer. */
export class TransferForbiddenError extends ContractRevertError {
  override readonly name = "TransferForbiddenError";

  constructor(revert: ContractRevert) {
    super(revert, "Tickets for this event cannot be handed on this way.");
  }
}

/** Thrown when the event's policy rules out resale. */
export class ResaleForbiddenError extends ContractRevertError {
  override readonly name = "ResaleForbiddenError";

  constructor(revert: ContractRevert) {
    super(revert, "Tickets for this event cannot be resold here.");
  }
}

/** Thrown when a ticket is offered for more than the event allows. */
export class PriceAboveCapError extends ContractRevertError {
  override readonly name = "PriceAboveCapError";

  constructor(revert: ContractRevert) {
    super(revert, "The price is higher than the event allows.");
  }
}

/** Thrown when a ticket is not for sale. */
export class NotListedError extends ContractRevertError {
  override readonly name = "NotListedError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket is not for sale.");
  }
}

/** Thrown when a ticket's price is not the one expected. */
export class PriceChangedError extends ContractRevertError {
  override readonly name = "PriceChangedError";

  constructor(revert: ContractRevert) {
    super(revert, "The price of this ticket has changed.");
  }
}

/** Thrown when there is nothing to be paid out. */
export class NoCreditError extends ContractRevertError {
  override readonly name = "NoCreditError";

  constructor(revert: ContractRevert) {
    super(revert, "There is nothing to be paid out.");
  }
}

/** Thrown when money would go to nobody or back to the contract. */
export class InvalidRecipientError extends ContractRevertError {
  override readonly name = "InvalidRecipientError";

  constructor(revert: ContractRevert) {
    super(revert, "This recipient cannot be paid.");
  }
}
