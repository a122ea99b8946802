import type { ErrorMessage } from "./error-message.ts";

/** What people are told about being let in. */
export const admissionMessages = {
  NotStaffError: {
    sentence: "Only the event's organiser and its staff can let people in.",
    advice: "Ask the organiser to name this account as staff, or to open the door to everybody.",
    retry: false,
  },
  OtherDeskError: {
    sentence: "This event lets people in elsewhere.",
    advice: "Ask the organiser how people are let in.",
    retry: false,
  },
  AdmissionRefusedError: {
    sentence: "This ticket cannot be let in, nor exchanged for a seat.",
    advice: "It may be used, refunded, exchanged already, or somebody else's. Reload to see its state.",
    retry: false,
  },
  InvalidPresenceCodeError: {
    sentence: "This is not the code of a ticket's holder.",
    advice: "Scan it again, or ask the holder to show a new one.",
    retry: false,
  },
  AdmissionListError: {
    sentence: "The list of tickets to let in is not accepted.",
    advice: "Ask the organiser for a new list.",
    retry: false,
  },
  SeatTakenError: {
    sentence: "This identity has a seat at the event already.",
    advice: "Make another identity for this event.",
    retry: false,
  },
  SeatNotFoundError: {
    sentence: "This identity has no seat at the event.",
    advice: "Exchange a ticket for a seat first.",
    retry: false,
  },
  UnknownGroupError: {
    sentence: "The group has changed since the proof was made.",
    advice: "Make a new proof; it takes the group as it is now.",
    retry: true,
  },
  AlreadyAdmittedError: {
    sentence: "This identity has been admitted to the event already.",
    advice: "Each identity is admitted once.",
    retry: false,
  },
  WrongRecipientError: {
    sentence: "The proof names another account.",
    advice: "Make a new proof for the account that you use now.",
    retry: false,
  },
  OneTicketError: {
    sentence: "One proof admits to one ticket.",
    advice: "Take one ticket.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
