/**
 * What the code of a revocation means, by a convention of issuers: the contract takes any from 0 to 255. Only `deceit` says
 * something against the holder; formulas with a network of trust read it as distrust.
 */
export const revocationReasons = {
  /** None was given. */
  none: 0,
  /** The issuer issued it by mistake. */
  mistake: 1,
  /** What it says is not true any more. */
  outdated: 2,
  /** The holder deceived the issuer. */
  deceit: 3,
  /** The holder's account was compromised. */
  compromised: 4,
  /** The attestation behind it was revoked in EAS; given by `AttestationMinter`. */
  attestation: 255,
} as const;

export type RevocationReason = keyof typeof revocationReasons;
