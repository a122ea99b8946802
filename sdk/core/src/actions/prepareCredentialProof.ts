import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract } from "../client/readContract.ts";
import { decodePredicate } from "../credentials/decodePredicate.ts";
import { revocationPath } from "../credentials/revocationPath.ts";
import type { RevocationTree } from "../credentials/RevocationTree.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import type {
  CredentialExpiredError,
  CredentialIssuerError,
  CredentialRevokedError,
  CredentialSchemaError,
  CredentialSignatureError,
  CredentialSubjectError,
  InvalidPredicateError,
  PredicateNotMetError,
  RevocationPathTooLongError,
} from "../errors/credential.ts";
import { CredentialSpentError } from "../errors/minter.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import type { Identity } from "../identity/Identity.ts";
import { checkStatement } from "../proofs/credentials/checkStatement.ts";
import type { CredentialInput } from "../proofs/credentials/CredentialInput.ts";
import { credentialMessage } from "../proofs/credentials/credentialMessage.ts";
import { credentialNullifier } from "../proofs/credentials/credentialNullifier.ts";
import type { Credential, CredentialClaim } from "../types/Credential.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { checkRevocationRoot, type CheckRevocationRootErrorType } from "./checkRevocationRoot.ts";
import { getCredentialRule, type GetCredentialRuleErrorType } from "./getCredentialRule.ts";

export type PrepareCredentialProofParameters = {
  badgeType: bigint;
  /** Who gets the badge, and has a passport. */
  account: Address;
  /** Whom the credential is about. */
  identity: Identity;
  credential: Credential;
  /** From `buildRevocationTree`, over the issuer's newest list of revoked nonces. */
  tree: RevocationTree;
  /** The rule's set, in its order, when it asks for one of a set or none of it. */
  set?: readonly bigint[] | undefined;
};

export type PrepareCredentialProofReturnType = {
  /** For `claimCredentialBadge`. */
  readonly claim: CredentialClaim;
  /** For the prover. Holds the identity, whose secret must not leave the device. */
  readonly input: CredentialInput;
};

export type PrepareCredentialProofErrorType =
  | GetCredentialRuleErrorType
  | CheckRevocationRootErrorType
  | InvalidAddressError
  | CredentialExpiredError
  | CredentialIssuerError
  | CredentialRevokedError
  | CredentialSchemaError
  | CredentialSignatureError
  | CredentialSpentError
  | CredentialSubjectError
  | InvalidPredicateError
  | PredicateNotMetError
  | RevocationPathTooLongError
  | ValueOutOfRangeError;

/**
 * Gets everything ready to prove to a badge type what a credential says: reads its rule and the chain's clock, and refuses
 * what the contract would not accept before a file is downloaded. The issuer need not be online.
 *
 * @throws MinterRuleMissingError when the badge type has no rule.
 * @throws CredentialIssuerError, CredentialSchemaError, CredentialSubjectError, CredentialExpiredError,
 * PredicateNotMetError, CredentialSignatureError, InvalidPredicateError, ValueOutOfRangeError: see `checkCredential`.
 * @throws RevocationRootError when the tree is not the contract's, and says which is stale.
 * @throws CredentialRevokedError, RevocationPathTooLongError
 * @throws CredentialSpentError when the identity has had its badge in this epoch.
 * @throws InvalidAddressError, RpcUnavailableError
 * @example
 * const tree = buildRevocationTree(revoked);
 * const { claim, input } = await prepareCredentialProof(client, { badgeType, account, identity, credential, tree });
 */
export async function prepareCredentialProof(
  client: AuraClient,
  { badgeType, identity, credential, tree, set, ...rest }: PrepareCredentialProofParameters,
): Promise<PrepareCredentialProofReturnType> {
  const account = checkedAddress(rest.account);
  const { rule, scope, time } = await getCredentialRule(client, { badgeType });
  const { issuerKeyHash, schema, predicate, bound } = rule;
  const asked = decodePredicate({ predicate, bound, set });
  const statement = { identity, credential, issuerKeyHash, schema, predicate: asked, time };
  checkStatement(statement);
  await checkRevocationRoot(client, { badgeType, root: tree.root });
  const path = revocationPath(tree, credential.claim.revocationNonce);
  const nullifier = credentialNullifier(identity.secret, scope);
  await mustBeUnspent(client, nullifier);
  const revocationRoot = path.root;
  return {
    claim: { badgeType, account, nullifier, time: Number(time), revocationRoot },
    input: { ...statement, path, revocationRoot, scope, message: credentialMessage(account) },
  };
}

async function mustBeUnspent(client: AuraClient, nullifier: bigint): Promise<void> {
  const isSpent = await readContract(client, {
    contract: "CredentialMinter",
    abi: credentialMinterAbi,
    functionName: "isNullifierSpent",
    args: [nullifier],
  });
  if (!isSpent) return;
  throw new CredentialSpentError({ errorName: "CredentialMinter_NullifierSpent", args: { nullifier } });
}
