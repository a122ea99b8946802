/** The cases behind `vectors/credential.json`, computed by the model alone. */
import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

import { BASE8, multiply } from "./babyjubjub.ts";
import {
  absenceOf,
  claimOf,
  DEPTH,
  fillSet,
  hashClaim,
  keyHashOf,
  nullifierOf,
  predicateOf,
  rangeOf,
  revocationRootOf,
  SET_SIZE,
  setHashOf,
  sign,
  type Claim,
  type ClaimParts,
  type CredentialInput,
  type Leaf,
} from "./credential-model.ts";
import { messageOf } from "./context.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";

/** What ties a proof to a chain, a contract, a badge type, its epoch and an account. */
export interface CredentialContext {
  readonly chainId: bigint;
  readonly minter: Address;
  readonly badgeType: bigint;
  readonly epoch: bigint;
  readonly account: Address;
}

/** What a case starts from; the rest follows. */
export interface CredentialSource extends ClaimParts {
  readonly secret: bigint;
  readonly issuerSecret: bigint;
  readonly revoked: readonly Leaf[];
  readonly set: readonly bigint[];
  readonly predicate: bigint;
  readonly bound: bigint;
  readonly time: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/** A case with everything that implementations must agree on. */
export interface CredentialCase extends CredentialInput {
  readonly name: string;
  readonly context: CredentialContext;
  readonly issuerSecret: bigint;
  readonly revoked: readonly Leaf[];
  readonly commitment: bigint;
  readonly claim: Claim;
  readonly hi: bigint;
  readonly hv: bigint;
  readonly claimHash: bigint;
  readonly nullifier: bigint;
  readonly publicSignals: readonly bigint[];
}

const SCOPE_DOMAIN = keccak256(stringToBytes("aura.credential.scope.v1"));

/** The scope of a badge type's epoch, as contracts/CredentialMinter.sol computes it: 248 bits. */
export function credentialScopeOf({ chainId, minter, badgeType, epoch }: CredentialContext): bigint {
  const types = [
    { type: "bytes32" },
    { type: "uint256" },
    { type: "address" },
    { type: "uint256" },
    { type: "uint256" },
  ] as const;
  return (
    BigInt(keccak256(encodeAbiParameters(types, [SCOPE_DOMAIN, chainId, minter, badgeType, epoch]))) >> 8n
  );
}

const LOCAL: CredentialContext = {
  chainId: 31337n,
  minter: "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707",
  badgeType: 3n,
  epoch: 0n,
  account: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
};

const NOW = 1_795_000_000n;
const SCHEMA = 180410020913331409885634153623124536270n;
/** Countries by their ISO 3166-1 numbers. */
const COUNTRIES = [40n, 56n, 250n, 276n, 528n];

/** Whoever is 18 on this day, as a number of eight digits. */
const ADULT = 20081121n;

/** A claim of an adult, born in 1990, who lives in country 276 and scored 740. */
const ADA = {
  secret: 1234567890123456789012345678901234567890n,
  issuerSecret: 987654321098765432109876543210987654321098765432109876543210n,
  schema: SCHEMA,
  expires: 1n,
  expiration: NOW + 31_536_000n,
  revocationNonce: 41n,
  indexDataB: 19900615n,
  valueDataA: 276n,
  valueDataB: 740n,
  time: NOW,
  set: fillSet([]),
};

type Source = Omit<CredentialSource, "scope" | "message"> & {
  readonly name: string;
  readonly context: CredentialContext;
};

const SOURCES: readonly Source[] = [
  {
    ...ADA,
    name: "of age: born before a date; nothing is revoked",
    predicate: predicateOf("less", "indexDataB"),
    bound: ADULT,
    revoked: [],
    context: LOCAL,
  },
  {
    ...ADA,
    name: "a resident of one of five countries; others are revoked, the path ends in a leaf",
    predicate: predicateOf("inSet", "valueDataA"),
    set: fillSet(COUNTRIES),
    bound: setHashOf(fillSet(COUNTRIES)),
    revoked: [7n, 9n, 12n, 25n, 40n, 105n].map((nonce) => [nonce, 0n] as const),
    context: { ...LOCAL, badgeType: 4n, epoch: 2n },
  },
  {
    ...ADA,
    name: "a score in a range, at its lower end; the path ends in nothing",
    predicate: predicateOf("between", "valueDataB"),
    bound: rangeOf(740n, 850n),
    revoked: [0n, 2n, 3n, 7n].map((nonce) => [nonce, 0n] as const),
    revocationNonce: 1n,
    context: { ...LOCAL, chainId: 1n },
  },
  {
    ...ADA,
    name: "a slot revealed, a field element as a whole; never expires; the last secret, the last nonce",
    secret: SUBGROUP_ORDER - 1n,
    expires: 0n,
    expiration: 0n,
    revocationNonce: (1n << 64n) - 1n,
    valueDataB: FIELD - 1n,
    predicate: predicateOf("equal", "valueDataB"),
    bound: FIELD - 1n,
    revoked: [[(1n << 64n) - 1n - (1n << 23n), 5n]],
    context: { ...LOCAL, account: "0x0000000000000000000000000000000000000001" },
  },
  {
    ...ADA,
    name: "none of a whole set; in the last second; a path of full depth",
    secret: 1n,
    issuerSecret: 1n,
    expiration: NOW + 1n,
    revocationNonce: 0n,
    predicate: predicateOf("notInSet", "valueDataA"),
    set: Array.from({ length: SET_SIZE }, (_, i) => 800n + BigInt(i)),
    bound: setHashOf(Array.from({ length: SET_SIZE }, (_, i) => 800n + BigInt(i))),
    revoked: Array.from({ length: DEPTH + 1 }, (_, i) => [1n << BigInt(i), 0n] as const),
    context: { ...LOCAL, badgeType: (1n << 200n) - 1n },
  },
  {
    ...ADA,
    name: "not equal to zero; zero in every other place",
    secret: 42n,
    schema: 0n,
    expires: 0n,
    expiration: 0n,
    revocationNonce: 0n,
    indexDataB: 0n,
    valueDataA: 1n,
    valueDataB: 0n,
    predicate: predicateOf("notEqual", "valueDataA"),
    bound: 0n,
    time: 0n,
    revoked: [[1n, 0n]],
    context: LOCAL,
  },
  {
    ...ADA,
    name: "greater than a number of 64 bits but one; everything at its most",
    secret: 0x1111111111111111111111111111111111111111111111111111111111111n,
    issuerSecret: SUBGROUP_ORDER - 1n,
    schema: (1n << 128n) - 1n,
    expiration: (1n << 64n) - 1n,
    valueDataB: (1n << 64n) - 1n,
    predicate: predicateOf("greater", "valueDataB"),
    bound: (1n << 64n) - 2n,
    time: (1n << 64n) - 2n,
    revoked: [[40n, 0n]],
    context: LOCAL,
  },
];

const signed = new Map<string, Pick<CredentialInput, "issuerKey" | "signatureR8" | "signatureS">>();
const commitments = new Map<bigint, bigint>();

/** The inputs for a claim that the issuer signs. What is signed once is kept: signing is slow. */
export function prepare(source: CredentialSource): CredentialInput {
  const { secret, issuerSecret, revoked } = source;
  const commitment = commitments.get(secret) ?? commitmentOf(secret);
  commitments.set(secret, commitment);
  const { claimHash } = hashClaim(claimOf(source, commitment));
  const name = `${issuerSecret} ${claimHash}`;
  const signature = signed.get(name) ?? {
    issuerKey: multiply(BASE8, issuerSecret),
    ...sign(issuerSecret, claimHash),
  };
  signed.set(name, signature);
  const absence = absenceOf(source.revocationNonce, revoked);
  if (absence === undefined) throw new Error("The path in the revocation tree is too long.");
  return credentialInputOf({
    ...source,
    ...signature,
    ...absence,
    issuerKeyHash: keyHashOf(signature.issuerKey),
    revocationRoot: revocationRootOf(revoked),
  });
}

function complete({ name, context, ...source }: Source): CredentialCase {
  const scope = credentialScopeOf(context);
  const message = messageOf(context);
  const input = prepare({ ...source, scope, message });
  const commitment = commitmentOf(source.secret);
  const claim = claimOf(source, commitment);
  const nullifier = nullifierOf(source.secret, scope);
  const { issuerKeyHash, schema, predicate, bound, time, revocationRoot } = input;
  return {
    name,
    context,
    issuerSecret: source.issuerSecret,
    revoked: source.revoked,
    commitment,
    claim,
    ...hashClaim(claim),
    ...input,
    nullifier,
    publicSignals: [nullifier, issuerKeyHash, schema, predicate, bound, time, revocationRoot, scope, message],
  };
}

/** All cases, in order. */
export const credentialCases: readonly CredentialCase[] = SOURCES.map(complete);

/** The vectors as JSON: bigints as decimal strings. */
export function credentialVectorsText(): string {
  const vectors = { depth: DEPTH, setSize: SET_SIZE, cases: credentialCases };
  return JSON.stringify(vectors, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** The circuit's inputs of a case, without what was only needed to compute them. */
export function credentialInputOf(source: CredentialInput): CredentialInput {
  const { secret, issuerKey, signatureR8, signatureS, set, scope, message } = source;
  const { schema, expires, indexDataB, revocationNonce, expiration, valueDataA, valueDataB } = source;
  const { siblings, leafExists, leafKey, leafValue } = source;
  const { issuerKeyHash, predicate, bound, time, revocationRoot } = source;
  return {
    ...{ secret, expires, indexDataB, revocationNonce, expiration, valueDataA, valueDataB },
    ...{ issuerKey, signatureR8, signatureS, siblings, leafExists, leafKey, leafValue, set },
    ...{ issuerKeyHash, schema, predicate, bound, time, revocationRoot, scope, message },
  };
}
