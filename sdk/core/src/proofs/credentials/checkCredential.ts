import { MAX_ELEMENT } from "../../credentials/claimLimits.ts";
import {
  MAX_REVOCATION_LEVELS,
  revocationPathRoot,
  type RevocationPath,
} from "../../credentials/revocationPath.ts";
import {
  CredentialRevokedError,
  RevocationPathTooLongError,
  RevocationRootError,
} from "../../errors/credential.ts";
import { PathMismatchError } from "../../errors/proof.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { checkStatement, type CredentialStatement } from "./checkStatement.ts";
import type { CredentialInput } from "./CredentialInput.ts";

/** What {@link checkCredential} looks at: all that is proven but whom it is for. */
export type CheckCredentialParameters = CredentialStatement &
  Pick<CredentialInput, "path" | "revocationRoot">;

/**
 * Lets a credential pass that the circuit can prove, and says otherwise what is wrong with it, which the circuit cannot.
 *
 * @throws CredentialIssuerError, CredentialSchemaError when another issuer or kind is asked for.
 * @throws CredentialSubjectError when it is about somebody else.
 * @throws CredentialExpiredError with both times; a claim is expired at its expiration already.
 * @throws PredicateNotMetError with the value and what is asked.
 * @throws ValueOutOfRangeError when a part does not fit, such as a value above 64 bits whose size is asked for.
 * @throws InvalidPredicateError when what is asked can be asked of none.
 * @throws CredentialSignatureError when the issuer did not sign it.
 * @throws CredentialRevokedError, RevocationPathTooLongError, PathMismatchError when the path does not show that it is
 * not revoked, RevocationRootError when it shows so for another root than asked for.
 * @example
 * const tree = buildRevocationTree(revoked);
 * const { input } = await prepareCredentialProof(client, { badgeType, account, identity, credential, tree });
 * checkCredential(input);
 */
export function checkCredential(parameters: CheckCredentialParameters): void {
  checkStatement(parameters);
  const { credential, path, revocationRoot } = parameters;
  checkPath(path, credential.claim.revocationNonce);
  if (path.root !== revocationRoot) {
    throw new RevocationRootError({ stale: "unknown", root: path.root, contractRoot: revocationRoot });
  }
}

function checkPath(path: RevocationPath, nonce: bigint): void {
  const { root, siblings, leaf } = path;
  if (leaf?.nonce === nonce) throw new CredentialRevokedError({ nonce, root });
  if (siblings.length > MAX_REVOCATION_LEVELS) {
    throw new RevocationPathTooLongError({ nonce, levels: siblings.length, max: MAX_REVOCATION_LEVELS });
  }
  for (const element of [...siblings, leaf?.nonce ?? 0n, leaf?.value ?? 0n]) {
    assertUint("node of the path", element, MAX_ELEMENT);
  }
  const actual = revocationPathRoot({ ...path, nonce });
  if (actual !== root) throw new PathMismatchError({ expected: root, actual });
}
