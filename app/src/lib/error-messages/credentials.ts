import type { ErrorMessage } from "./error-message.ts";

/** What people are told about credentials and badges for them. */
export const credentialsMessages = {
  InvalidClaimError: {
    sentence: "No proof can be made of this claim.",
    advice: "Ask the issuer for a credential made for Aura.",
    retry: false,
  },
  InvalidCredentialError: {
    sentence: "This is not a credential.",
    advice: "Nothing was kept. Choose the file that the issuer gave you, unchanged.",
    retry: false,
  },
  InvalidPredicateError: {
    sentence: "What is asked for cannot be asked of a credential.",
    advice: "Tell the badge's issuer: its rule or the list that belongs to it is wrong.",
    retry: false,
  },
  RevocationPathTooLongError: {
    sentence: "No proof can be made of this credential any more.",
    advice: "Ask the issuer to sign it anew.",
    retry: false,
  },
  CredentialSignatureError: {
    sentence: "The issuer did not sign this credential.",
    advice: "Nothing was sent. Ask the issuer for it again.",
    retry: false,
  },
  CredentialIssuerError: {
    sentence: "Another issuer's credential is asked for.",
    advice: "Choose one by the issuer that this badge trusts.",
    retry: false,
  },
  CredentialSchemaError: {
    sentence: "Another kind of credential is asked for.",
    advice: "Choose one of the kind that this badge asks for.",
    retry: false,
  },
  CredentialSubjectError: {
    sentence: "This credential is about somebody else.",
    advice: "Connect the wallet that it was issued for.",
    retry: false,
  },
  CredentialExpiredError: {
    sentence: "This credential has expired.",
    advice: "Ask the issuer for a new one.",
    retry: false,
  },
  CredentialRevokedError: {
    sentence: "The issuer has revoked this credential.",
    advice: "Ask the issuer why. No proof can be made of it.",
    retry: false,
  },
  PredicateNotMetError: {
    sentence: "This credential does not say what is asked for.",
    advice: "Nothing was sent, and nobody learns what it says.",
    retry: false,
  },
  RevocationRootError: {
    sentence: "The list of revoked credentials is not the one that the contract knows.",
    advice: "No proof was made. Get the issuer's newest list and try again.",
    retry: true,
  },
  CredentialSpentError: {
    sentence: "You have claimed this badge with a credential already.",
    advice: "One badge is given for each identity, however many credentials it has.",
    retry: false,
  },
  CredentialTimeError: {
    sentence: "The proof was made too long ago, or by a clock that is ahead.",
    advice: "Nothing was sent. Make a new proof; it takes a few seconds.",
    retry: true,
  },
  UnknownRevocationRootError: {
    sentence: "The issuer has revoked credentials since this proof was made.",
    advice: "Nothing was sent. Make a new proof with the issuer's newest list.",
    retry: true,
  },
  RevocationRootUnchangedError: {
    sentence: "This list of revoked credentials is published already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  CredentialEpochTooShortError: {
    sentence: "A credential would serve again before the badge it served for has expired.",
    advice: "Choose a longer epoch, or let a credential serve once for ever.",
    retry: false,
  },
  MinterNotNamedError: {
    sentence: "This badge type does not let the contract mint.",
    advice: "Define another badge type that names the contract among its minters.",
    retry: false,
  },
  MinterRuleExistsError: {
    sentence: "This badge type has its rule already, and keeps it.",
    advice: "Define another badge type for another rule.",
    retry: false,
  },
  MinterRuleMissingError: {
    sentence: "The issuer has not set up this badge yet.",
    advice: "Wait until it has, or ask it.",
    retry: true,
  },
} as const satisfies Record<string, ErrorMessage>;
