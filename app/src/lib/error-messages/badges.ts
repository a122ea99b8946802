import type { ErrorMessage } from "./error-message.ts";

/** What people are told about badges and vouchers. */
export const badgesMessages = {
  BadgeTypeNotFoundError: {
    sentence: "This kind of badge does not exist.",
    advice: "Check the link you followed.",
    retry: false,
  },
  BadgeAlreadyHeldError: {
    sentence: "You hold this badge already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  BadgeRevokedError: {
    sentence: "The issuer took this badge back.",
    advice: "It cannot be claimed again; ask the issuer why.",
    retry: false,
  },
  BadgeNotHeldError: {
    sentence: "This account does not hold the badge.",
    advice: "Claim it first.",
    retry: false,
  },
  SupplyExhaustedError: {
    sentence: "All badges of this kind have been given out.",
    advice: "The issuer has set a limit, and it is reached.",
    retry: false,
  },
  VoucherExpiredError: {
    sentence: "This voucher has expired.",
    advice: "Ask the issuer for a new one.",
    retry: false,
  },
  VoucherSpentError: {
    sentence: "This voucher has been used or cancelled.",
    advice: "A voucher is good once. Ask the issuer for a new one if you did not use it.",
    retry: false,
  },
  InvalidVoucherSignatureError: {
    sentence: "This voucher was not signed by the badge's issuer.",
    advice: "Check that you have the whole link, or ask the issuer for a new one.",
    retry: false,
  },
  EmptyNameError: { sentence: "The name is missing.", advice: "Give a name and try again.", retry: false },
  InvalidSupplyCapError: {
    sentence: "The limit must be at least one.",
    advice: "Give a greater limit and try again.",
    retry: false,
  },
  IssuerAlreadyRegisteredError: {
    sentence: "This account is an issuer already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  IssuerNotRegisteredError: {
    sentence: "This account is not an issuer.",
    advice: "Only issuers can give badges.",
    retry: false,
  },
  NotIssuerError: {
    sentence: "Only the badge's issuer can do this.",
    advice: "Connect the issuer's account.",
    retry: false,
  },
  IssuerNotAccreditedError: {
    sentence: "The issuer has no accreditation.",
    advice: "Ask governance for accreditation, or define the type without a place in proofs.",
    retry: false,
  },
  IssuerPausedError: {
    sentence: "The issuer has paused this badge.",
    advice: "Try again when the issuer goes on.",
    retry: true,
  },
  IssuerRemovedError: {
    sentence: "The issuer was removed and issues no more badges.",
    advice: "Nothing was sent. What it issued before stays.",
    retry: false,
  },
  InvalidIssuerKeyError: {
    sentence: "The issuer's key is not valid.",
    advice: "Check both coordinates of the key.",
    retry: false,
  },
  IssuerRemovalError: {
    sentence: "The removal of this issuer is not at this stage.",
    advice: "Schedule it first, and wait until it is due.",
    retry: false,
  },
  InvalidBadgeTypeError: {
    sentence: "The terms of the badge type are not valid.",
    advice: "Check the suggested weight, the policies and the minters.",
    retry: false,
  },
  MaskFullError: {
    sentence: "All 248 types that proofs can name are taken.",
    advice: "Define the type without a place in proofs.",
    retry: false,
  },
  NotMinterError: {
    sentence: "This account may not mint this badge.",
    advice: "Ask the issuer how the badge is given.",
    retry: false,
  },
  VouchersNotAcceptedError: {
    sentence: "This badge is not given by voucher.",
    advice: "Ask the issuer how the badge is given.",
    retry: false,
  },
  BadgeBurnedError: {
    sentence: "You gave this badge up, and it cannot be given to you again.",
    advice: "Nothing was sent.",
    retry: false,
  },
  MintsExhaustedError: {
    sentence: "This badge was renewed as often as it can be.",
    advice: "Nothing was sent.",
    retry: false,
  },
  NotMovedError: {
    sentence: "No passport moved away from this account.",
    advice: "Complete the move of the passport first.",
    retry: false,
  },
  VoucherCancelledError: {
    sentence: "The issuer cancelled this voucher.",
    advice: "Ask the issuer for another one.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
