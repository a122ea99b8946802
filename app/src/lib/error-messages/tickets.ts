import type { ErrorMessage } from "./error-message.ts";

/** What people are told about events and tickets. */
export const ticketsMessages = {
  EventNotFoundError: {
    sentence: "This event does not exist.",
    advice: "Look for it in the list of events.",
    retry: false,
  },
  SoldOutError: {
    sentence: "This event is sold out.",
    advice: "No ether was sent. Other events may have tickets left.",
    retry: false,
  },
  SalesClosedError: {
    sentence: "Ticket sales for this event have ended.",
    advice: "No ether was sent.",
    retry: false,
  },
  WrongPaymentError: {
    sentence: "The amount sent is not the ticket's price.",
    advice: "No ether was taken. Reload the page to see the current price.",
    retry: true,
  },
  InvalidScheduleError: {
    sentence: "The event must end after it begins, and in the future.",
    advice: "Correct the dates and try again.",
    retry: false,
  },
  InvalidCapacityError: {
    sentence: "The event must have at least one ticket.",
    advice: "Give a greater capacity and try again.",
    retry: false,
  },
  NotOrganiserError: {
    sentence: "Only the event's organiser can do this.",
    advice: "Connect the organiser's account.",
    retry: false,
  },
  TokenNotFoundError: {
    sentence: "This ticket, passport or badge does not exist.",
    advice: "Look for it among your own.",
    retry: false,
  },
  TicketAlreadyCheckedInError: {
    sentence: "This ticket has been used already.",
    advice: "A ticket is good for one entry.",
    retry: false,
  },
  EventNotEndedError: {
    sentence: "The event has not ended yet.",
    advice: "Try again after its end.",
    retry: false,
  },
  ProceedsAlreadyWithdrawnError: {
    sentence: "The proceeds of this event were paid out already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  PaymentFailedError: {
    sentence: "The organiser's account refused the payment.",
    advice: "The organiser has to use an account that can receive ether.",
    retry: false,
  },
  TicketTierNotFoundError: {
    sentence: "The event has no such price.",
    advice: "Reload the page and choose again.",
    retry: true,
  },
  TicketNotFoundError: {
    sentence: "This ticket does not exist, or was refunded.",
    advice: "Reload the page to see your tickets.",
    retry: true,
  },
  InvalidEventTermsError: {
    sentence: "The terms of the event are not valid.",
    advice: "Check times, prices, currency, gates and shares.",
    retry: false,
  },
  ZeroQuantityError: {
    sentence: "Ask for at least one ticket.",
    advice: "Choose how many tickets you want.",
    retry: false,
  },
  SalesNotOpenError: {
    sentence: "Ticket sales for this event have not begun.",
    advice: "Come back when they have.",
    retry: true,
  },
  WalletLimitError: {
    sentence: "You would have more tickets for this event than one account may buy.",
    advice: "Nothing was paid.",
    retry: false,
  },
  PaymentShortError: {
    sentence: "The currency of this event does not deliver what is paid.",
    advice: "Nothing was paid. Tell the organiser.",
    retry: false,
  },
  NotOfferedError: {
    sentence: "This event was not offered to this account.",
    advice: "Ask the organiser to offer it.",
    retry: false,
  },
  NotDeskError: {
    sentence: "Only the event's desk can take this ticket, with its holder's approval.",
    advice: "Approve the desk for your ticket first.",
    retry: true,
  },
  NotTicketHolderError: {
    sentence: "This account does not hold the ticket.",
    advice: "Connect the account that holds it.",
    retry: false,
  },
  EventNotStartedError: {
    sentence: "Doors have not opened yet.",
    advice: "Try again when the event starts.",
    retry: true,
  },
  EventEndedError: { sentence: "The event has ended.", advice: "Nothing was sent.", retry: false },
  EventCancelledError: {
    sentence: "The event was cancelled.",
    advice: "Every ticket can be refunded.",
    retry: false,
  },
  RefundsClosedError: {
    sentence: "Tickets for this event can no longer be given back.",
    advice: "They can again if the event is cancelled.",
    retry: false,
  },
  TransferForbiddenError: {
    sentence: "Tickets for this event cannot be handed on this way.",
    advice: "Look at the event's terms.",
    retry: false,
  },
  ResaleForbiddenError: {
    sentence: "Tickets for this event cannot be resold here.",
    advice: "Look at the event's terms.",
    retry: false,
  },
  PriceAboveCapError: {
    sentence: "The price is higher than the event allows.",
    advice: "Ask for less.",
    retry: true,
  },
  NotListedError: {
    sentence: "This ticket is not for sale.",
    advice: "Reload the page to see what is.",
    retry: true,
  },
  PriceChangedError: {
    sentence: "The price of this ticket has changed.",
    advice: "Nothing was paid. Look at the new price.",
    retry: true,
  },
  NoCreditError: { sentence: "There is nothing to be paid out.", advice: "Nothing was sent.", retry: false },
  InvalidRecipientError: {
    sentence: "This recipient cannot be paid.",
    advice: "Name another account.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
