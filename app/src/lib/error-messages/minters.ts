import type { ErrorMessage } from "./error-message.ts";

/** What people are told about badges that contracts give. */
export const mintersMessages = {
  TierNotMetError: {
    sentence: "This needs a proof of a higher tier.",
    advice: "Prove your tier, then try again.",
    retry: false,
  },
  InvalidHoldingRuleError: {
    sentence: "The rule about balances is not valid.",
    advice: "Name a token contract and a least balance above zero.",
    retry: false,
  },
  BalanceUnreadableError: {
    sentence: "The token does not tell what you hold.",
    advice: "Nothing was sent. Tell the badge’s issuer.",
    retry: false,
  },
  BalanceTooLowError: {
    sentence: "You do not hold enough of the token.",
    advice: "Nothing was sent. Come back when you do.",
    retry: false,
  },
  AttendanceRewardExistsError: {
    sentence: "This event has its badge already.",
    advice: "Nothing was changed.",
    retry: false,
  },
  AttendanceRewardMissingError: {
    sentence: "The organiser has chosen no badge for this event.",
    advice: "Ask the organiser.",
    retry: false,
  },
  TicketNotUsedError: {
    sentence: "This ticket was not used.",
    advice: "Only who came has earned the badge.",
    retry: false,
  },
  AttendanceClaimedError: {
    sentence: "The badge for this attendance was claimed already.",
    advice: "Nothing was sent.",
    retry: false,
  },
  AttestationSchemaError: {
    sentence: "This schema does not have Aura as its resolver.",
    advice: "Register a schema that names it.",
    retry: false,
  },
  AttestationRefusedError: {
    sentence: "This attestation cannot become a badge.",
    advice: "Nothing was sent. Ask who attests.",
    retry: false,
  },
  AttestationNotRevokedError: {
    sentence: "This attestation is not revoked, or never became a badge.",
    advice: "Nothing was sent.",
    retry: false,
  },
  AttestationElsewhereError: {
    sentence: "The badge of this attestation is not with this account.",
    advice: "Name the account that has it.",
    retry: false,
  },
  UnknownTokenKindError: {
    sentence: "This kind of token is not known.",
    advice: "Choose one of those offered.",
    retry: false,
  },
  UnknownCategoryError: {
    sentence: "This category is not known.",
    advice: "Choose one of those offered.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
