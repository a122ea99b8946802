import type { Credential } from "../types/Credential.ts";
import { encodeClaim } from "./encodeClaim.ts";

/** A credential as JSON: the claim's eight slots, and integers as decimal text. */
export type CredentialJson = {
  readonly claim: readonly string[];
  readonly issuerKey: readonly string[];
  readonly signatureR8: readonly string[];
  readonly signatureS: string;
};

/**
 * The form in which an issuer hands a credential over; `parseCredential` reads it.
 *
 * @throws ValueOutOfRangeError when a part of the claim does not fit; see `buildClaim`.
 * @example
 * const text = JSON.stringify(formatCredential(credential));
 */
export function formatCredential({ claim, issuerKey, signatureR8, signatureS }: Credential): CredentialJson {
  return {
    claim: encodeClaim(claim).map(String),
    issuerKey: issuerKey.map(String),
    signatureR8: signatureR8.map(String),
    signatureS: String(signatureS),
  };
}
