import { MAX_UINT64 } from "../../credentials/claimLimits.ts";
import { evaluatePredicate } from "../../credentials/evaluatePredicate.ts";
import { issuerKeyHash } from "../../credentials/issuerKeyHash.ts";
import { verifyCredential } from "../../credentials/verifyCredential.ts";
import {
  CredentialExpiredError,
  CredentialIssuerError,
  CredentialSchemaError,
  CredentialSignatureError,
  CredentialSubjectError,
  PredicateNotMetError,
} from "../../errors/credential.ts";
import { assertUint } from "../../utils/assertUint.ts";
import type { CredentialInput } from "./CredentialInput.ts";

/** What {@link checkStatement} looks at: all but revocation, and whom the proof is for. */
export type CredentialStatement = Pick<
  CredentialInput,
  "credential" | "issuerKeyHash" | "schema" | "predicate" | "time"
> & {
  /** An identity, or the public part of one. */
  readonly identity: { readonly commitment: bigint };
};

/**
 * Lets a credential pass that says what is asked for, whether it is revoked or not. What is cheap to find out comes first.
 *
 * @throws CredentialIssuerError, CredentialSchemaError, CredentialSubjectError, CredentialExpiredError,
 * PredicateNotMetError, ValueOutOfRangeError, InvalidPredicateError, CredentialSignatureError
 */
export function checkStatement({
  identity,
  credential,
  schema,
  predicate,
  time,
  ...asked
}: CredentialStatement): void {
  const { claim } = credential;
  const keyHash = issuerKeyHash(credential.issuerKey);
  if (keyHash !== asked.issuerKeyHash) {
    throw new CredentialIssuerError({ expected: asked.issuerKeyHash, actual: keyHash });
  }
  if (claim.schema !== schema) throw new CredentialSchemaError({ expected: schema, actual: claim.schema });
  if (claim.subject !== identity.commitment) {
    throw new CredentialSubjectError({ expected: identity.commitment, actual: claim.subject });
  }
  assertUint("time", time, MAX_UINT64);
  if (claim.expiration !== undefined && claim.expiration <= time) {
    throw new CredentialExpiredError({ expiration: claim.expiration, time });
  }
  const { holds, words } = evaluatePredicate(predicate, claim);
  if (!holds) throw new PredicateNotMetError(words);
  if (!verifyCredential(credential)) throw new CredentialSignatureError();
}
