import type { RevocationPath } from "../../credentials/revocationPath.ts";
import type { Identity } from "../../identity/Identity.ts";
import type { Credential, Predicate } from "../../types/Credential.ts";

/** What a proof of a credential is made of. Holds the identity, whose secret must not leave the device. */
export type CredentialInput = {
  readonly identity: Identity;
  readonly credential: Credential;
  /** Whose credential is asked for: hash of the issuer's key. */
  readonly issuerKeyHash: bigint;
  /** Which kind is asked for. */
  readonly schema: bigint;
  /** What is asked of it. */
  readonly predicate: Predicate;
  /** Seconds since the Unix epoch, 64 bits. */
  readonly time: bigint;
  /** From `revocationPath`. */
  readonly path: RevocationPath;
  /** The root that the contract knows. */
  readonly revocationRoot: bigint;
  /** From {@link credentialScope}; an identity has one nullifier in each. */
  readonly scope: bigint;
  /** From {@link credentialMessage}. */
  readonly message: bigint;
};
