/**
 * Forged witnesses of `credential`: what a prover could assign who does not run our generator. Each attempt bends one
 * claim and follows the constraints everywhere else, so that what breaks in the end is the check that stands in its way.
 */
import { poseidon2, poseidon3, poseidon5 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { BASE8, multiply, type Point } from "./babyjubjub.ts";
import { credentialInputOf, type CredentialCase } from "./credential-cases.ts";
import {
  absenceOf,
  claimOf,
  fillSet,
  hashClaim,
  keyHashOf,
  nullifierOf,
  predicateOf,
  rangeOf,
  revocationRootOf,
  setHashOf,
  sign,
  type Claim,
  type CredentialInput,
  type Signature,
} from "./credential-model.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";
import { loadConstraintSystem } from "./support/constraint-system.ts";
import { bend, caseCalled, paths, pathTo, toSignals } from "./support/credential.ts";
import { forge, honestChoices, type Forger, type Forgery, type WireValues } from "./support/forge.ts";
import { bits, type Choice } from "./support/natural-bits.ts";
import { plainPaths } from "./support/plain.ts";
import { findPoseidonGadgets } from "./support/poseidon-gadgets.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

const ADULT = caseCalled("of age");
const RESIDENT = caseCalled("a resident");
const SCORE = caseCalled("a score");
const REVEALED = caseCalled("a slot revealed");
const EXCLUDED = caseCalled("none of a whole set");
const GREATER = caseCalled("greater than");

let forger: Forger;
let generator: WitnessGenerator;
const usualChoices = new Map<CredentialCase, WireValues>();

const INPUTS = Object.keys(credentialInputOf(ADULT)).join("|");

beforeAll(async () => {
  const plain = loadConstraintSystem(plainPaths(paths));
  forger = {
    plain,
    gadgets: await findPoseidonGadgets(plain),
    compact: loadConstraintSystem(paths),
    free: [
      new RegExp(`^main\\.(${INPUTS})(\\[\\d+\\])*$`),
      /^main\.(schema|nonce|expiration)Bits\[/,
      /^main\.ClaimExpiration\.(time|remaining)Bits\[/,
      /^main\.(IdentityCommitment|EdDSAPoseidon)\.(BoundedBits|CanonicalBits)\.bits\[/,
      /^main\.SlotPredicate\.(operator|slot|valueBits|boundBits|differenceBits|roomBits)\[/,
      /^main\.SmtAbsence\.(node\[\d+\]|ended)$/,
    ],
  };
  generator = await loadWitnessGenerator(paths);
});

/** All bits but the highest of each number, which follows: whatever does not fit ends up there. */
function naturalBits(input: CredentialInput): Choice {
  const [operator, slot] = [input.predicate & 255n, input.predicate >> 8n];
  const compares = [2n, 3n, 9n].includes(operator);
  const values = new Map([
    [3n, input.indexDataB],
    [6n, input.valueDataA],
    [7n, input.valueDataB],
  ]);
  const [value, bound] = compares ? [values.get(slot) ?? 0n, input.bound] : [0n, 0n];
  const low = BigInt.asUintN(64, bound);
  const difference = { 2: low - value - 1n, 3: value - low - 1n, 9: value - low }[String(operator)] ?? 0n;
  const remaining = input.expires === 1n ? input.expiration - input.time - 1n : 0n;
  return {
    ...bits("main.schemaBits", input.schema, 127),
    ...bits("main.nonceBits", input.revocationNonce, 63),
    ...bits("main.expirationBits", input.expiration, 63),
    ...bits("main.ClaimExpiration.timeBits", input.time, 63),
    ...bits("main.ClaimExpiration.remainingBits", remaining, 63),
    ...bits("main.IdentityCommitment.BoundedBits.bits", input.secret, 250),
    ...bits("main.EdDSAPoseidon.BoundedBits.bits", input.signatureS, 250),
    ...bits("main.EdDSAPoseidon.CanonicalBits.bits", challengeOf(input), 253),
    ...bits("main.SlotPredicate.valueBits", value, 63),
    ...bits("main.SlotPredicate.boundBits", bound, 127),
    ...bits("main.SlotPredicate.differenceBits", difference, 63),
    ...bits("main.SlotPredicate.roomBits", operator === 9n ? (bound >> 64n) - value : 0n, 63),
    ...Object.fromEntries(
      [1n, 6n, 2n, 3n, 9n, 4n, 5n].map((code, i) => [
        `main.SlotPredicate.operator[${i}]`,
        bit(code === operator),
      ]),
    ),
    ...Object.fromEntries(
      [3n, 6n, 7n].map((code, i) => [`main.SlotPredicate.slot[${i}]`, bit(code === slot)]),
    ),
    ...pathOf(input),
  };
}

const bit = (flag: boolean): bigint => (flag ? 1n : 0n);

/** What an issuer's signature is about, as a number. */
function challengeOf(input: CredentialInput): bigint {
  const claim = claimOf(input, commitmentOf(input.secret)).map(field);
  const { claimHash } = hashClaim(claim as unknown as Claim);
  return poseidon5([...input.signatureR8, ...input.issuerKey, claimHash]);
}

/** The nodes of a path that ends where its last sibling is. */
function pathOf(input: CredentialInput): Choice {
  const { siblings, leafExists, leafKey, leafValue, revocationNonce } = input;
  const depth = siblings.findLastIndex((sibling) => sibling !== 0n) + 1;
  const chosen: Record<string, bigint> = { "main.SmtAbsence.ended": bit(depth === 0) };
  const end = field(leafExists * poseidon3([leafKey, leafValue, 1n]));
  let node = end;
  for (let level = siblings.length - 1; level > 0; level--) {
    const sibling = siblings[level] ?? 0n;
    const right = ((revocationNonce >> BigInt(level)) & 1n) === 1n;
    node = level < depth ? poseidon2(right ? [sibling, node] : [node, sibling]) : end;
    chosen[`main.SmtAbsence.node[${level - 1}]`] = node;
  }
  return chosen;
}

interface Attempt {
  readonly name: string;
  readonly honest: CredentialCase;
  /** What the forger says his inputs are, where they differ. */
  readonly inputs?: Partial<CredentialInput>;
  /** What else he assigns. */
  readonly chosen?: Choice;
  /** Every constraint that breaks mentions one of these signals. */
  readonly stoppedBy: RegExp;
}

async function attempt({ honest, inputs = {}, chosen = {} }: Omit<Attempt, "name" | "stoppedBy">): Promise<{
  forgery: Forgery;
  /** Of each broken constraint, which signals it mentions. */
  broken: readonly (readonly string[])[];
}> {
  const natural = naturalBits({ ...credentialInputOf(honest), ...inputs });
  const usual =
    usualChoices.get(honest) ??
    (await honestChoices(forger, await generator.witness(toSignals(credentialInputOf(honest)))));
  usualChoices.set(honest, usual);
  const forgery = await forge(forger, usual, { ...natural, ...flatten(inputs), ...chosen });
  const broken = forgery.broken.map((at) => {
    const constraint = forger.compact.constraints[at];
    const sides = constraint === undefined ? [] : [...constraint.a, ...constraint.b, ...constraint.c];
    return sides.flatMap(([wire]) => forger.compact.names.get(wire) ?? []);
  });
  return { forgery, broken };
}

function flatten(inputs: Partial<CredentialInput>): Choice {
  const walk = (name: string, value: unknown): [string, bigint][] =>
    typeof value === "bigint"
      ? [[name, value]]
      : (value as unknown[]).flatMap((part, i) => walk(`${name}[${i}]`, part));
  return Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => walk(`main.${name}`, value)));
}

const field = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD;

/** A quotient in the field. */
function divide(dividend: bigint, divisor: bigint): bigint {
  let result = field(dividend);
  let power = field(divisor);
  for (let exponent = FIELD - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * power) % FIELD;
    power = (power * power) % FIELD;
  }
  return result;
}

/** A signature whose hash is taken to be one field's order higher, made with the issuer's secret: all but that holds. */
function signedAlias(source: CredentialCase): Signature {
  for (let nonce = 1n; ; nonce++) {
    const signatureR8 = multiply(BASE8, nonce);
    const hash = poseidon5([...signatureR8, ...source.issuerKey, source.claimHash]);
    if (hash + FIELD >= 1n << 254n) continue;
    return { signatureR8, signatureS: (nonce + 8n * (hash + FIELD) * source.issuerSecret) % SUBGROUP_ORDER };
  }
}

/** A signature whose S is the subgroup's order too high, and still has 251 bits: all but that holds. */
function signedHigh(source: CredentialCase): Signature {
  for (let nonce = 1n; ; nonce++) {
    const { signatureR8, signatureS } = sign(source.issuerSecret, source.claimHash, nonce);
    if (signatureS + SUBGROUP_ORDER >= 1n << 251n) continue;
    return { signatureR8, signatureS: signatureS + SUBGROUP_ORDER };
  }
}

const ALIAS = signedAlias(ADULT);
const ALIAS_HASH = poseidon5([...ALIAS.signatureR8, ...ADULT.issuerKey, ADULT.claimHash]);
/** The resident's claim revoked: what its tree would be. */
const REVOKED = [...RESIDENT.revoked, [RESIDENT.revocationNonce, 0n] as const];
const REVOKED_ROOT = revocationRootOf(REVOKED);
/** The siblings on the way to its leaf. */
const OWN_SIBLINGS = pathTo(RESIDENT.revocationNonce, REVOKED);
const OWN_LEAF = poseidon3([RESIDENT.revocationNonce, 0n, 1n]);
const LEAF = poseidon3([RESIDENT.leafKey, RESIDENT.leafValue, 1n]);
/** The true nodes above it. */
const OWN_NODES = Object.fromEntries(
  Object.entries(
    pathOf({ ...credentialInputOf(RESIDENT), siblings: OWN_SIBLINGS, leafKey: RESIDENT.revocationNonce }),
  ).filter(([signal]) => /node\[[0-5]\]/.test(signal)),
);
const OTHERS = fillSet([1n, 2n, 3n]);
const OTHER_SCHEMA = 12345n;

/** The bits of comparisons where there is none. */
const NOTHING_COMPARED: Choice = {
  ...bits("main.SlotPredicate.valueBits", 0n, 64),
  ...bits("main.SlotPredicate.boundBits", 0n, 128),
  ...bits("main.SlotPredicate.differenceBits", 0n, 64),
  ...bits("main.SlotPredicate.roomBits", 0n, 64),
};

const attempts: readonly Attempt[] = [
  {
    name: "another nullifier",
    honest: ADULT,
    chosen: { "main.nullifier": ADULT.nullifier + 1n },
    stoppedBy: /^main\.(nullifier$|SlimPoseidon\.)/,
  },
  {
    name: "the same nullifier in another scope",
    honest: ADULT,
    inputs: { scope: ADULT.scope + 1n },
    chosen: { "main.nullifier": ADULT.nullifier },
    stoppedBy: /^main\.(nullifier$|SlimPoseidon\.)/,
  },
  {
    name: "another message under the same product",
    honest: ADULT,
    inputs: { message: -ADULT.message },
    chosen: { "main.nullifier": ADULT.nullifier, "main.boundMessage": ADULT.message * ADULT.nullifier },
    stoppedBy: /^main\.boundMessage$/,
  },
  {
    name: "another issuer",
    honest: ADULT,
    inputs: { issuerKeyHash: ADULT.issuerKeyHash + 1n },
    stoppedBy: /^main\.(issuerKeyHash|computedKeyHash)$/,
  },
  {
    name: "a second nullifier by secret + order",
    honest: ADULT,
    inputs: { secret: ADULT.secret + SUBGROUP_ORDER },
    stoppedBy: /^main\.IdentityCommitment\.BoundedBits/,
  },
  {
    name: "somebody else's claim",
    honest: ADULT,
    inputs: { secret: ADULT.secret + 1n },
    stoppedBy: /^main\.EdDSAPoseidon\./,
  },
  {
    name: "a claim of another schema",
    honest: ADULT,
    inputs: { schema: OTHER_SCHEMA },
    stoppedBy: /^main\.EdDSAPoseidon\./,
  },
  {
    name: "a claim of another schema, the difference hidden in the flag",
    honest: ADULT,
    inputs: {
      schema: OTHER_SCHEMA,
      expires: divide(ADULT.schema + (1n << 131n) - OTHER_SCHEMA, 1n << 131n),
      expiration: ADULT.expiration,
    },
    stoppedBy: /^main\.(expires$|expirationBits|ClaimExpiration\.remaining)/,
  },
  {
    name: "a flag hidden in the schema",
    honest: ADULT,
    inputs: { schema: ADULT.schema + (1n << 131n), expires: 0n, expiration: ADULT.expiration },
    stoppedBy: /^main\.(schemaBits|expires$|ClaimExpiration\.remaining)/,
  },
  {
    name: "an expired claim: nothing remains",
    honest: ADULT,
    inputs: { time: ADULT.expiration },
    stoppedBy: /^main\.ClaimExpiration\.(remainingBits|Num2Bits)/,
  },
  {
    name: "an expired claim, by a time below zero",
    honest: ADULT,
    inputs: { time: -1n },
    stoppedBy: /^main\.ClaimExpiration\.(remainingBits|timeBits|Num2Bits)/,
  },
  {
    name: "a later expiration under the same v_0",
    honest: ADULT,
    inputs: { expiration: ADULT.expiration + 1n, revocationNonce: ADULT.revocationNonce - (1n << 64n) },
    stoppedBy: /^main\.(nonceBits|Num2Bits)/,
  },
  {
    name: "another nonce under the same v_0",
    honest: ADULT,
    inputs: {
      revocationNonce: ADULT.revocationNonce + 1n,
      expiration: field(ADULT.expiration - divide(1n, 1n << 64n)),
      leafKey: 0n,
    },
    stoppedBy: /^main\.(expirationBits|Num2Bits|ClaimExpiration)/,
  },
  {
    name: "an S one order too high",
    honest: ADULT,
    inputs: signedHigh(ADULT),
    stoppedBy: /^main\.EdDSAPoseidon\.(responseBits|BoundedBits)/,
  },
  {
    name: "a hash one field's order too high, signed as such",
    honest: ADULT,
    inputs: ALIAS,
    chosen: bits("main.EdDSAPoseidon.CanonicalBits.bits", ALIAS_HASH + FIELD, 254),
    stoppedBy: /^main\.EdDSAPoseidon\.CanonicalBits/,
  },
  {
    name: "another R8",
    honest: ADULT,
    inputs: { signatureR8: multiply(BASE8, 77n) },
    stoppedBy: /^main\.(signatureR8|EdDSAPoseidon\.)/,
  },
  {
    name: "a bound that the value does not reach: a negative difference",
    honest: ADULT,
    inputs: { bound: ADULT.indexDataB },
    stoppedBy: /^main\.SlotPredicate\.(differenceBits|Num2Bits)/,
  },
  {
    name: "a lower end above the value",
    honest: SCORE,
    inputs: { bound: rangeOf(741n, 800n) },
    stoppedBy: /^main\.SlotPredicate\.(differenceBits|Num2Bits)/,
  },
  {
    name: "an upper end below the value",
    honest: SCORE,
    inputs: { bound: rangeOf(700n, 739n) },
    stoppedBy: /^main\.SlotPredicate\.(roomBits|Num2Bits)/,
  },
  {
    name: "a range whose ends borrow from each other",
    honest: SCORE,
    inputs: { bound: rangeOf(741n, 739n) },
    chosen: {
      "main.SlotPredicate.boundBits[0]": 741n - (1n << 64n),
      ...Object.fromEntries(
        Array.from({ length: 63 }, (_, i) => [`main.SlotPredicate.boundBits[${i + 1}]`, 0n]),
      ),
      ...bits("main.SlotPredicate.boundBits", 740n << 64n, 128),
    },
    stoppedBy: /^main\.SlotPredicate\.(boundBits|differenceBits|roomBits|Num2Bits)/,
  },
  {
    name: "less, said to be a mixture of equal and not equal",
    honest: ADULT,
    inputs: { bound: ADULT.indexDataB },
    // Four fifths of `equal` (1) and one of `not equal` (6) add up to `less` (2).
    chosen: {
      ...NOTHING_COMPARED,
      "main.SlotPredicate.operator[0]": divide(4n, 5n),
      "main.SlotPredicate.operator[1]": divide(1n, 5n),
      "main.SlotPredicate.operator[2]": 0n,
    },
    stoppedBy: /^main\.SlotPredicate\.(operator\[[01]\]|isZero)$/,
  },
  {
    name: "no operator at all",
    honest: ADULT,
    inputs: { bound: ADULT.indexDataB },
    chosen: {
      ...NOTHING_COMPARED,
      ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((i) => [`main.SlotPredicate.operator[${i}]`, 0n])),
    },
    stoppedBy: /^main\.SlotPredicate\.operator/,
  },
  {
    name: "a slot mixed from two others",
    honest: RESIDENT,
    inputs: { valueDataA: 999n },
    // A quarter of slot 3 and three of slot 7 add up to slot 6.
    chosen: {
      "main.SlotPredicate.slot[0]": divide(1n, 4n),
      "main.SlotPredicate.slot[1]": 0n,
      "main.SlotPredicate.slot[2]": divide(3n, 4n),
    },
    stoppedBy: /^main\.(SlotPredicate\.|EdDSAPoseidon\.)/,
  },
  {
    name: "another set than the bound's",
    honest: RESIDENT,
    inputs: { set: fillSet([276n]), bound: setHashOf(OTHERS) },
    stoppedBy: /^main\.(bound$|SlotPredicate\.(setHash|SlimPoseidon))/,
  },
  {
    name: "a set that lacks the value, with a product that vanishes",
    honest: RESIDENT,
    inputs: { set: OTHERS, bound: setHashOf(OTHERS) },
    chosen: { "main.SlotPredicate.product[15]": 0n },
    stoppedBy: /^main\.SlotPredicate\.product/,
  },
  {
    name: "a set that lacks the value, with a distance said to be zero",
    honest: RESIDENT,
    inputs: { set: OTHERS, bound: setHashOf(OTHERS) },
    chosen: { "main.SlotPredicate.inverse": 0n },
    stoppedBy: /^main\.SlotPredicate\.(distance|isZero|inverse|product)/,
  },
  {
    name: "a set that has the value, with a distance said not to be zero",
    honest: EXCLUDED,
    inputs: { set: fillSet([276n]), bound: setHashOf(fillSet([276n])) },
    chosen: { "main.SlotPredicate.isZero": 0n },
    stoppedBy: /^main\.SlotPredicate\.(distance|isZero|inverse|product)/,
  },
  {
    name: "a value of 65 bits",
    honest: GREATER,
    inputs: bend(GREATER, { valueDataB: 1n << 64n }),
    stoppedBy: /^main\.SlotPredicate\.(valueBits|Num2Bits)/,
  },
  {
    name: "a bound of 65 bits",
    honest: ADULT,
    inputs: { bound: ADULT.bound + (1n << 64n) },
    stoppedBy: /^main\.SlotPredicate\.(boundBits|Num2Bits)/,
  },
  {
    name: "a revoked claim, its path ending in nothing",
    honest: RESIDENT,
    inputs: { siblings: OWN_SIBLINGS, leafExists: 0n, revocationRoot: REVOKED_ROOT },
    stoppedBy: /^main\.(revocationRoot|SmtAbsence\.)/,
  },
  {
    name: "a revoked claim, its own leaf said to be another's",
    honest: RESIDENT,
    inputs: { siblings: OWN_SIBLINGS, leafKey: RESIDENT.revocationNonce, revocationRoot: REVOKED_ROOT },
    stoppedBy: /^main\.(leafKey|revocationNonce|nonceBits|SmtAbsence\.difference)/,
  },
  {
    name: "a revoked claim, its own leaf said to be a multiple of another",
    honest: RESIDENT,
    inputs: { siblings: OWN_SIBLINGS, leafExists: divide(OWN_LEAF, LEAF), revocationRoot: REVOKED_ROOT },
    stoppedBy: /^main\.leafExists$/,
  },
  {
    name: "a revoked claim, its true node put on the path",
    honest: RESIDENT,
    inputs: { siblings: OWN_SIBLINGS, revocationRoot: REVOKED_ROOT },
    chosen: { "main.SmtAbsence.node[6]": OWN_LEAF, ...OWN_NODES },
    stoppedBy: /^main\.SmtAbsence\.(node|hash\[7\]$)/,
  },
  {
    name: "a revoked claim, the root a mixture of two",
    honest: RESIDENT,
    inputs: { revocationRoot: REVOKED_ROOT },
    chosen: {
      "main.SmtAbsence.ended": divide(REVOKED_ROOT - RESIDENT.revocationRoot, LEAF - RESIDENT.revocationRoot),
    },
    stoppedBy: /^main\.SmtAbsence\.ended$/,
  },
  {
    name: "the path of another nonce, by bits that are none",
    honest: RESIDENT,
    inputs: { ...absenceOf(RESIDENT.revocationNonce + 1n, RESIDENT.revoked) },
    chosen: {
      "main.nonceBits[0]": 0n,
      "main.nonceBits[1]": (RESIDENT.revocationNonce & 3n) * divide(1n, 2n),
    },
    stoppedBy: /^main\.(nonceBits|Num2Bits|revocationRoot|SmtAbsence)/,
  },
];

describe("a forged witness", () => {
  it.each(attempts)("fails where it should: $name", async (forgery) => {
    const { broken } = await attempt(forgery);
    expect(broken).not.toEqual([]);
    expect(broken.filter((names) => !names.some((name) => forgery.stoppedBy.test(name)))).toEqual([]);
  });

  it.each([ADULT, RESIDENT, SCORE, REVEALED, EXCLUDED, GREATER])(
    "is otherwise complete: without any change nothing breaks: $name",
    async (honest) => {
      expect((await attempt({ honest })).broken).toEqual([]);
    },
  );

  it("follows changes that are allowed: another scope ends in its own nullifier", async () => {
    const { broken, forgery } = await attempt({ honest: ADULT, inputs: { scope: 5n } });
    expect(broken).toEqual([]);
    expect(forgery.valueOf("main.nullifier")).toBe(nullifierOf(ADULT.secret, 5n));
  });

  it("follows changes that are allowed: another claim of the same issuer, another predicate, another tree", async () => {
    const inputs = bend(ADULT, {
      ...{
        indexDataB: 5n,
        valueDataA: 6n,
        revocationNonce: 9n,
        revoked: [
          [1n, 0n],
          [3n, 0n],
        ],
      },
      ...{
        predicate: predicateOf("inSet", "valueDataA"),
        set: fillSet([6n]),
        bound: setHashOf(fillSet([6n])),
      },
    });
    expect((await attempt({ honest: ADULT, inputs })).broken).toEqual([]);
  });

  it("by a key of small order fails at the check of just that", async () => {
    const key: Point = [0n, FIELD - 1n];
    const signature = { signatureR8: multiply(BASE8, 5n), signatureS: 5n };
    const inputs = { ...signature, issuerKey: key, issuerKeyHash: keyHashOf(key) };
    const { broken } = await attempt({ honest: ADULT, inputs });
    const names = /^main\.EdDSAPoseidon\.|^main\.signatureR8/;
    expect(broken.some((signals) => signals.some((signal) => /xInverse/.test(signal)))).toBe(true);
    expect(broken.filter((signals) => !signals.some((signal) => names.test(signal)))).toEqual([]);
  });
});
