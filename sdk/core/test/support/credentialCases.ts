import type { Address } from "viem";

import { decodeClaim } from "../../src/credentials/decodeClaim.ts";
import { decodePredicate } from "../../src/credentials/decodePredicate.ts";
import type { RevocationPath } from "../../src/credentials/revocationPath.ts";
import { multiplyBase8 } from "../../src/identity/babyJubJub.ts";
import { Identity } from "../../src/identity/Identity.ts";
import type { CredentialInput } from "../../src/proofs/credentials/CredentialInput.ts";
import type { Credential, Predicate } from "../../src/types/Credential.ts";
import type { CurvePoint } from "../../src/types/CurvePoint.ts";
import { readJson } from "./readJson.ts";

/** A case of the circuit's vectors; integers are decimal strings. */
export type CredentialCase = {
  name: string;
  context: { chainId: string; minter: Address; badgeType: string; epoch: string; account: Address };
  issuerSecret: string;
  revoked: [nonce: string, value: string][];
  commitment: string;
  claim: string[];
  hi: string;
  hv: string;
  claimHash: string;
  issuerKey: string[];
  signatureR8: string[];
  signatureS: string;
  secret: string;
  expires: string;
  indexDataB: string;
  revocationNonce: string;
  expiration: string;
  valueDataA: string;
  valueDataB: string;
  siblings: string[];
  leafExists: string;
  leafKey: string;
  leafValue: string;
  set: string[];
  issuerKeyHash: string;
  schema: string;
  predicate: string;
  bound: string;
  time: string;
  revocationRoot: string;
  scope: string;
  message: string;
  nullifier: string;
  publicSignals: string[];
};

export const credentialCases = readJson<{ cases: CredentialCase[] }>(
  "circuits/test/vectors/credential.json",
).cases;

/** The case whose name begins so. */
export function caseCalled(start: string): CredentialCase {
  const found = credentialCases.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no case is called ${start}`);
  return found;
}

const pointOf = ([x = "", y = ""]: readonly string[]): CurvePoint => [BigInt(x), BigInt(y)];

export function credentialOf(given: CredentialCase): Credential {
  return {
    claim: decodeClaim(given.claim.map(BigInt)),
    issuerKey: pointOf(given.issuerKey),
    signatureR8: pointOf(given.signatureR8),
    signatureS: BigInt(given.signatureS),
  };
}

/** The identity with a case's secret scalar. */
export function identityOf(given: CredentialCase): Identity {
  const secret = BigInt(given.secret);
  return new Identity({ secret, publicKey: multiplyBase8(secret), commitment: BigInt(given.commitment) });
}

export function predicateOf({ predicate, bound, set }: CredentialCase): Predicate {
  return decodePredicate({ predicate: BigInt(predicate), bound: BigInt(bound), set: set.map(BigInt) });
}

/** The path of a case, without the zeros that the circuit has below its end. */
export function pathOf(given: CredentialCase): RevocationPath {
  const siblings = given.siblings.map(BigInt);
  return {
    root: BigInt(given.revocationRoot),
    nonce: BigInt(given.revocationNonce),
    siblings: siblings.slice(0, siblings.findLastIndex((sibling) => sibling !== 0n) + 1),
    leaf:
      given.leafExists === "1" ? { nonce: BigInt(given.leafKey), value: BigInt(given.leafValue) } : undefined,
  };
}

/** The inputs of a case, as the prover takes them. */
export function inputOf(given: CredentialCase): CredentialInput {
  return {
    identity: identityOf(given),
    credential: credentialOf(given),
    issuerKeyHash: BigInt(given.issuerKeyHash),
    schema: BigInt(given.schema),
    predicate: predicateOf(given),
    time: BigInt(given.time),
    path: pathOf(given),
    revocationRoot: BigInt(given.revocationRoot),
    scope: BigInt(given.scope),
    message: BigInt(given.message),
  };
}
