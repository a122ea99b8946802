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
} as const satisfies Record<string, ErrorMessage>;
