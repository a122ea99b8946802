// Part of @aura-protocol/sdk/actions: events, tickets, seats, doors.
export {
  acceptEvent,
  type AcceptEventErrorType,
  type AcceptEventParameters,
  type AcceptEventReturnType,
} from "../../actions/acceptEvent.ts";
export {
  admitAnonymously,
  type AdmitAnonymouslyErrorType,
  type AdmitAnonymouslyParameters,
  type AdmitAnonymouslyReturnType,
} from "../../actions/admitAnonymously.ts";
export {
  admitPresentTicket,
  type AdmitPresentTicketErrorType,
  type AdmitPresentTicketParameters,
  type AdmitPresentTicketReturnType,
} from "../../actions/admitPresentTicket.ts";
export {
  admitPresentTickets,
  type AdmitPresentTicketsErrorType,
  type AdmitPresentTicketsParameters,
  type AdmitPresentTicketsReturnType,
} from "../../actions/admitPresentTickets.ts";
export {
  admitTicket,
  type AdmitTicketErrorType,
  type AdmitTicketParameters,
  type AdmitTicketReturnType,
} from "../../actions/admitTicket.ts";
export {
  admitTickets,
  type AdmitTicketsErrorType,
  type AdmitTicketsParameters,
  type AdmitTicketsReturnType,
} from "../../actions/admitTickets.ts";
export {
  admitTicketsWithSignature,
  type AdmitTicketsWithSignatureErrorType,
  type AdmitTicketsWithSignatureParameters,
  type AdmitTicketsWithSignatureReturnType,
} from "../../actions/admitTicketsWithSignature.ts";
export {
  approveTicket,
  type ApproveTicketErrorType,
  type ApproveTicketParameters,
  type ApproveTicketReturnType,
} from "../../actions/approveTicket.ts";
export {
  buyListedTicket,
  type BuyListedTicketErrorType,
  type BuyListedTicketParameters,
  type BuyListedTicketReturnType,
} from "../../actions/buyListedTicket.ts";
export {
  buyTicket,
  type BuyTicketErrorType,
  type BuyTicketParameters,
  type BuyTicketReturnType,
} from "../../actions/buyTicket.ts";
export {
  cancelEvent,
  type CancelEventErrorType,
  type CancelEventParameters,
  type CancelEventReturnType,
} from "../../actions/cancelEvent.ts";
export {
  checkInTicket,
  type CheckInTicketErrorType,
  type CheckInTicketParameters,
  type CheckInTicketReturnType,
} from "../../actions/checkInTicket.ts";
export {
  checkInTickets,
  type CheckInTicketsErrorType,
  type CheckInTicketsParameters,
  type CheckInTicketsReturnType,
} from "../../actions/checkInTickets.ts";
export {
  createEvent,
  type CreateEventErrorType,
  type CreateEventParameters,
  type CreateEventReturnType,
} from "../../actions/createEvent.ts";
export {
  enrolSeat,
  type EnrolSeatErrorType,
  type EnrolSeatParameters,
  type EnrolSeatReturnType,
} from "../../actions/enrolSeat.ts";
export {
  flushSeats,
  type FlushSeatsErrorType,
  type FlushSeatsParameters,
  type FlushSeatsReturnType,
} from "../../actions/flushSeats.ts";
export {
  getAttendances,
  type GetAttendancesErrorType,
  type GetAttendancesParameters,
  type GetAttendancesReturnType,
} from "../../actions/getAttendances.ts";
export {
  getCredits,
  type GetCreditsErrorType,
  type GetCreditsParameters,
  type GetCreditsReturnType,
} from "../../actions/getCredits.ts";
export {
  getEvent,
  type GetEventErrorType,
  type GetEventParameters,
  type GetEventReturnType,
} from "../../actions/getEvent.ts";
export {
  getEventTickets,
  type GetEventTicketsErrorType,
  type GetEventTicketsParameters,
  type GetEventTicketsReturnType,
} from "../../actions/getEventTickets.ts";
export {
  getEvents,
  type GetEventsErrorType,
  type GetEventsParameters,
  type GetEventsReturnType,
} from "../../actions/getEvents.ts";
export {
  getSeatTree,
  type GetSeatTreeErrorType,
  type GetSeatTreeParameters,
  type GetSeatTreeReturnType,
} from "../../actions/getSeatTree.ts";
export {
  getSeats,
  type GetSeatsErrorType,
  type GetSeatsParameters,
  type GetSeatsReturnType,
} from "../../actions/getSeats.ts";
export {
  getTickets,
  type GetTicketsErrorType,
  type GetTicketsParameters,
  type GetTicketsReturnType,
} from "../../actions/getTickets.ts";
export {
  grantTickets,
  type GrantTicketsErrorType,
  type GrantTicketsParameters,
  type GrantTicketsReturnType,
} from "../../actions/grantTickets.ts";
export {
  isAdmittedByGate,
  type IsAdmittedByGateErrorType,
  type IsAdmittedByGateParameters,
  type IsAdmittedByGateReturnType,
} from "../../actions/isAdmittedByGate.ts";
export {
  listTicket,
  type ListTicketErrorType,
  type ListTicketParameters,
  type ListTicketReturnType,
} from "../../actions/listTicket.ts";
export {
  migrateTicketCredit,
  type MigrateTicketCreditErrorType,
  type MigrateTicketCreditParameters,
  type MigrateTicketCreditReturnType,
} from "../../actions/migrateTicketCredit.ts";
export {
  migrateTickets,
  type MigrateTicketsErrorType,
  type MigrateTicketsParameters,
  type MigrateTicketsReturnType,
} from "../../actions/migrateTickets.ts";
export {
  offerEvent,
  type OfferEventErrorType,
  type OfferEventParameters,
  type OfferEventReturnType,
} from "../../actions/offerEvent.ts";
export {
  refundTicket,
  type RefundTicketErrorType,
  type RefundTicketParameters,
  type RefundTicketReturnType,
} from "../../actions/refundTicket.ts";
export {
  refundTickets,
  type RefundTicketsErrorType,
  type RefundTicketsParameters,
  type RefundTicketsReturnType,
} from "../../actions/refundTickets.ts";
export {
  releaseProceeds,
  type ReleaseProceedsErrorType,
  type ReleaseProceedsParameters,
  type ReleaseProceedsReturnType,
} from "../../actions/releaseProceeds.ts";
export {
  setEventStaff,
  type SetEventStaffErrorType,
  type SetEventStaffParameters,
  type SetEventStaffReturnType,
} from "../../actions/setEventStaff.ts";
export {
  setEventUri,
  type SetEventUriErrorType,
  type SetEventUriParameters,
  type SetEventUriReturnType,
} from "../../actions/setEventUri.ts";
export {
  setSelfService,
  type SetSelfServiceErrorType,
  type SetSelfServiceParameters,
  type SetSelfServiceReturnType,
} from "../../actions/setSelfService.ts";
export {
  setTicketOperator,
  type SetTicketOperatorErrorType,
  type SetTicketOperatorParameters,
  type SetTicketOperatorReturnType,
} from "../../actions/setTicketOperator.ts";
export {
  signAdmissionList,
  type SignAdmissionListErrorType,
  type SignAdmissionListParameters,
  type SignAdmissionListReturnType,
} from "../../actions/signAdmissionList.ts";
export {
  signPresence,
  type SignPresenceErrorType,
  type SignPresenceParameters,
  type SignPresenceReturnType,
} from "../../actions/signPresence.ts";
export {
  transferTicket,
  type TransferTicketErrorType,
  type TransferTicketParameters,
  type TransferTicketReturnType,
} from "../../actions/transferTicket.ts";
export {
  unlistTicket,
  type UnlistTicketErrorType,
  type UnlistTicketParameters,
  type UnlistTicketReturnType,
} from "../../actions/unlistTicket.ts";
export {
  verifyPresence,
  type VerifyPresenceParameters,
  type VerifyPresenceReturnType,
} from "../../actions/verifyPresence.ts";
export {
  watchCheckIns,
  type UsedTicket,
  type WatchCheckInsErrorType,
  type WatchCheckInsParameters,
  type WatchCheckInsReturnType,
} from "../../actions/watchCheckIns.ts";
export {
  watchTickets,
  type WatchTicketsErrorType,
  type WatchTicketsParameters,
  type WatchTicketsReturnType,
} from "../../actions/watchTickets.ts";
export {
  withdrawCredit,
  type WithdrawCreditErrorType,
  type WithdrawCreditParameters,
  type WithdrawCreditReturnType,
} from "../../actions/withdrawCredit.ts";
export { encodePresence } from "../../utils/encodePresence.ts";
export { parsePresence } from "../../utils/parsePresence.ts";
