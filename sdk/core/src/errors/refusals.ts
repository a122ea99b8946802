import type { OtherDeskError } from "./admission.ts";
import type {
  BadgeAlreadyHeldError,
  BadgeBurnedError,
  BadgeRevokedError,
  BadgeTypeNotFoundError,
  InvalidVoucherSignatureError,
  IssuerPausedError,
  IssuerRemovedError,
  SupplyExhaustedError,
  VoucherCancelledError,
  VoucherExpiredError,
  VoucherSpentError,
  VouchersNotAcceptedError,
} from "./badge.ts";
import type {
  AlreadyInvitedError,
  InviteCodeError,
  InviteExpiredError,
  InviteKeyUsedError,
  InviteNotFoundError,
  InviteNotOpenError,
  InviteOrderError,
} from "./invite.ts";
import type { PassportLeftError, PassportRequiredError } from "./passport.ts";
import type {
  EventCancelledError,
  EventEndedError,
  EventNotFoundError,
  EventNotStartedError,
  InvalidRecipientError,
  NoCreditError,
  NotOrganiserError,
  PaymentFailedError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
} from "./ticket.ts";

/** What the badge contract may refuse whoever mints, by themselves or by a minter. */
export type BadgeMintRefusal =
  | BadgeAlreadyHeldError
  | BadgeBurnedError
  | BadgeRevokedError
  | IssuerPausedError
  | IssuerRemovedError
  | PassportRequiredError
  | SupplyExhaustedError;

/** What it may refuse besides where a voucher is redeemed. */
export type VoucherRefusal =
  | BadgeTypeNotFoundError
  | InvalidVoucherSignatureError
  | VoucherCancelledError
  | VoucherExpiredError
  | VoucherSpentError
  | VouchersNotAcceptedError;

/** What a desk may refuse whoever admits: an event that does not take anybody in, or another desk's. */
export type DeskRefusal =
  EventCancelledError | EventEndedError | EventNotFoundError | EventNotStartedError | OtherDeskError;

/** What the ticket contract may refuse an organiser at the door. */
export type CheckInRefusal =
  | EventCancelledError
  | EventEndedError
  | EventNotStartedError
  | NotOrganiserError
  | TicketAlreadyCheckedInError
  | TicketNotFoundError;

/** What may be refused to whoever redeems an invite, for themselves or for somebody else. */
export type InviteRedemptionRefusal =
  | AlreadyInvitedError
  | InviteCodeError
  | InviteExpiredError
  | InviteKeyUsedError
  | InviteNotFoundError
  | InviteNotOpenError
  | InviteOrderError
  | PassportLeftError
  | PassportRequiredError;

/** What may be refused to whoever withdraws what a contract owes them. */
export type PayoutRefusal = InvalidRecipientError | NoCreditError | PaymentFailedError;
