/** Inputs that the circuit accepts or refuses, judged by the honest witness generator and by the model. */
import { beforeAll, describe, expect, it } from "vitest";

import { BASE8, multiply, type Point } from "./babyjubjub.ts";
import { credentialCases, credentialInputOf } from "./credential-cases.ts";
import {
  absenceOf,
  fillSet,
  hashClaim,
  keyHashOf,
  nullifierOf,
  predicateOf,
  rangeOf,
  refusal,
  revocationRootOf,
  setHashOf,
  sign,
  type Claim,
  type CredentialInput,
  type Operator,
} from "./credential-model.ts";
import { FIELD, SUBGROUP_ORDER } from "./model.ts";
import { bend, caseCalled, paths, pathTo, toSignals } from "./support/credential.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(paths);
});

const ADULT = caseCalled("of age");
const RESIDENT = caseCalled("a resident");
const SCORE = caseCalled("a score");
const REVEALED = caseCalled("a slot revealed");
const LATE = caseCalled("none of a whole set");
const EDGE = 1n << 64n;

/** The score of SCORE, compared in every way. */
const compared = (operator: Operator, bound: bigint, set = SCORE.set): CredentialInput =>
  bend(SCORE, { predicate: predicateOf(operator, "valueDataB"), bound, set });
/** SCORE's claim with another score. */
const scored = (valueDataB: bigint, operator: Operator, bound: bigint): CredentialInput =>
  bend(SCORE, { predicate: predicateOf(operator, "valueDataB"), bound, valueDataB });
const TIERS = fillSet([700n, 740n, 780n]);
const OTHERS = fillSet([700n, 780n]);

async function expectAccepted(input: CredentialInput): Promise<void> {
  expect(refusal(input)).toBeUndefined();
  expect(await generator.refusedIn(toSignals(input))).toBeUndefined();
}

async function expectRefused(input: CredentialInput, reason: string, template: string): Promise<void> {
  expect(refusal(input)).toBe(reason);
  expect((await generator.refusedIn(toSignals(input)))?.[0]).toBe(template);
}

describe("accepts", () => {
  it.each(credentialCases)("$name, and gives the public signals in order", async (source) => {
    const input = credentialInputOf(source);
    expect(refusal(input)).toBeUndefined();
    const witness = await generator.witness(toSignals(input));
    expect(witness.slice(1, 10)).toEqual(source.publicSignals);
  });

  const accepted: readonly (readonly [string, CredentialInput])[] = [
    ["the least secret but zero", bend(ADULT, { secret: 1n })],
    ["scope and message zero", bend(ADULT, { scope: 0n, message: 0n })],
    ["scope and message at the end of the field", bend(ADULT, { scope: -1n, message: -1n })],
    ["a claim in its last second", bend(ADULT, { time: ADULT.expiration - 1n })],
    ["a claim that never expires, at the end of time", bend(REVEALED, { time: EDGE - 1n })],
    ["equal", compared("equal", 740n)],
    ["equal to zero", scored(0n, "equal", 0n)],
    ["not equal, one less", compared("notEqual", 739n)],
    ["not equal to the end of the field", compared("notEqual", -1n)],
    ["less, by one", compared("less", 741n)],
    ["less, zero than one", scored(0n, "less", 1n)],
    ["less than the largest bound", scored(EDGE - 2n, "less", EDGE - 1n)],
    ["greater, by one", compared("greater", 739n)],
    ["greater than zero", scored(1n, "greater", 0n)],
    ["between, at the lower end", compared("between", rangeOf(740n, 741n))],
    ["between, at the upper end", compared("between", rangeOf(739n, 740n))],
    ["between two equal ends", compared("between", rangeOf(740n, 740n))],
    ["between zero and the most", compared("between", rangeOf(0n, EDGE - 1n))],
    ["between, the most at the upper end", scored(EDGE - 1n, "between", rangeOf(0n, EDGE - 1n))],
    ["between, zero at the lower end", scored(0n, "between", rangeOf(0n, 0n))],
    ["in a set", compared("inSet", setHashOf(TIERS), TIERS)],
    ["not in a set", compared("notInSet", setHashOf(OTHERS), OTHERS)],
  ];

  it.each(accepted)("%s", async (_, input) => expectAccepted(input));

  it.each([0, 1, 2, 14, 15])("a value that is number %s of sixteen", async (place) => {
    const set = Array.from({ length: 16 }, (_, i) => (i === place ? 740n : BigInt(i)));
    await expectAccepted(compared("inSet", setHashOf(set), set));
  });

  it.each(["indexDataB", "valueDataA", "valueDataB"] as const)("the slot %s", async (slot) => {
    await expectAccepted(bend(ADULT, { predicate: predicateOf("equal", slot), bound: ADULT[slot] }));
  });
});

describe("gives the nullifier", () => {
  it("of secret and scope alone: another claim of the same identity has the same", async () => {
    const other = bend(ADULT, {
      ...{ revocationNonce: 2n, indexDataB: 19800101n, valueDataA: 1n, valueDataB: 2n, message: 1n },
      ...{ issuerSecret: 5n, schema: 6n, expires: 0n, expiration: 0n, revoked: [[1n, 0n]] },
    });
    const [, nullifier] = await generator.witness(toSignals(other));
    expect(nullifier).toBe(ADULT.nullifier);
  });

  it("that differs by scope and by secret", async () => {
    for (const changes of [{ scope: ADULT.scope + 1n }, { secret: ADULT.secret + 1n }]) {
      const input = bend(ADULT, changes);
      const [, nullifier] = await generator.witness(toSignals(input));
      expect(nullifier).toBe(nullifierOf(input.secret, input.scope));
      expect(nullifier).not.toBe(ADULT.nullifier);
    }
  });
});

describe("refuses a claim", () => {
  const EXPIRATION = "ClaimExpiration";

  it("at its expiration and after it", async () => {
    for (const late of [0n, 1n, 1n << 40n]) {
      await expectRefused(bend(ADULT, { time: ADULT.expiration + late }), "expired", "Num2Bits");
    }
    await expectRefused(bend(LATE, { time: LATE.time + 1n }), "expired", "Num2Bits");
  });

  it("that expired although its flag is said to be missing: it is another claim", async () => {
    const input = { ...credentialInputOf(ADULT), expires: 0n, time: ADULT.expiration };
    await expectRefused(input, "expiration without flag", EXPIRATION);
    await expectRefused({ ...input, expiration: 0n }, "not signed", "EdDSAPoseidon");
  });

  it("with an expiration but no flag, signed as such", async () => {
    const input = bend(ADULT, { expires: 0n });
    await expectRefused(input, "expiration without flag", EXPIRATION);
  });

  it("with a flag that is neither 0 nor 1", async () => {
    await expectRefused(bend(ADULT, { expires: 2n }), "flag neither 0 nor 1", EXPIRATION);
  });

  it("with parts above their bits, or a time above 64", async () => {
    await expectRefused(bend(ADULT, { schema: 1n << 128n }), "schema above 128 bits", "Num2Bits");
    await expectRefused(bend(ADULT, { expiration: EDGE }), "expiration above 64 bits", "Num2Bits");
    await expectRefused(bend(REVEALED, { time: EDGE }), "time above 64 bits", "Num2Bits");
    await expectRefused(bend(ADULT, { time: FIELD - 1n }), "time above 64 bits", "Num2Bits");
  });

  it("whose nonce borrows from its expiration under the same v_0", async () => {
    const honest = credentialInputOf(ADULT);
    const { revocationNonce, expiration } = ADULT;
    const borrowed = [
      { revocationNonce: revocationNonce + EDGE, expiration: expiration - 1n },
      { revocationNonce: revocationNonce - EDGE + FIELD, expiration: expiration + 1n },
    ];
    for (const parts of borrowed) {
      await expectRefused({ ...honest, ...parts }, "nonce above 64 bits", "Num2Bits");
    }
  });

  const other: readonly (readonly [string, Partial<CredentialInput>, string, string])[] = [
    ["of another schema", { schema: ADULT.schema + 1n }, "not signed", "EdDSAPoseidon"],
    ["of another subject", { secret: ADULT.secret + 1n }, "not signed", "EdDSAPoseidon"],
    ["with another i_3", { indexDataB: ADULT.indexDataB + 1n }, "not signed", "EdDSAPoseidon"],
    ["with another v_2", { valueDataA: ADULT.valueDataA + 1n }, "not signed", "EdDSAPoseidon"],
    ["with another v_3", { valueDataB: ADULT.valueDataB + 1n }, "not signed", "EdDSAPoseidon"],
    ["with another nonce", { revocationNonce: 42n, leafKey: 0n }, "not signed", "EdDSAPoseidon"],
    ["with another expiration", { expiration: ADULT.expiration + 1n }, "not signed", "EdDSAPoseidon"],
    ["with another S", { signatureS: ADULT.signatureS + 1n }, "not signed", "EdDSAPoseidon"],
    [
      "of a secret equal to the order",
      { secret: SUBGROUP_ORDER },
      "secret not below the order",
      "BoundedBits",
    ],
    [
      "of a secret one order too high",
      { secret: ADULT.secret + SUBGROUP_ORDER },
      "secret not below the order",
      "BoundedBits",
    ],
    ["under another key hash", { issuerKeyHash: ADULT.issuerKeyHash + 1n }, "another issuer", "Credential"],
  ];

  it.each(other)("%s", async (_, changes, reason, template) => {
    await expectRefused({ ...credentialInputOf(ADULT), ...changes }, reason, template);
  });

  it("signed by another key than the one in question", async () => {
    const issuerKey = multiply(BASE8, 5n);
    const input = { ...credentialInputOf(ADULT), issuerKey, issuerKeyHash: keyHashOf(issuerKey) };
    await expectRefused(input, "not signed", "EdDSAPoseidon");
    const signedByOther = { ...input, ...sign(5n, ADULT.claimHash) };
    await expectAccepted(signedByOther);
    await expectRefused(
      { ...signedByOther, issuerKeyHash: ADULT.issuerKeyHash },
      "another issuer",
      "Credential",
    );
  });

  const withSlot = (at: number, value: bigint): Claim =>
    ADULT.claim.map((slot, i) => (i === at ? value : slot)) as unknown as Claim;
  const [i0, , i2, , v0] = ADULT.claim;
  const options: readonly (readonly [string, Claim])[] = [
    ["an identity in i_1", withSlot(1, 1n)],
    ["an identity in v_1", withSlot(5, 1n)],
    ["the flag of a subject in the index", withSlot(0, i0 + (2n << 128n))],
    ["the flag of a subject in the value", withSlot(0, i0 + (3n << 128n))],
    ["the flag of an object", withSlot(0, i0 + (4n << 128n))],
    ["the updatable flag", withSlot(0, i0 + (1n << 132n))],
    ["a merklized root in the index", withSlot(0, i0 + (1n << 133n))],
    ["a merklized root in the value", withSlot(0, i0 + (2n << 133n))],
    ["a reserved flag", withSlot(0, i0 + (1n << 136n))],
    ["a version", withSlot(0, i0 + (1n << 160n))],
    ["a reserved bit of i_0", withSlot(0, i0 + (1n << 192n))],
    ["a reserved bit of v_0", withSlot(4, v0 + (1n << 128n))],
    ["another subject", withSlot(2, i2 + 1n)],
  ];

  it.each(options)("with %s, signed as such", async (_, claim) => {
    const signature = sign(ADULT.issuerSecret, hashClaim(claim).claimHash);
    await expectRefused({ ...credentialInputOf(ADULT), ...signature }, "not signed", "EdDSAPoseidon");
  });

  it("whose flag is said to be part of the schema", async () => {
    const schema = ADULT.schema + (1n << 131n);
    const hidden = { ...credentialInputOf(ADULT), schema, expires: 0n, expiration: 0n };
    await expectRefused(hidden, "schema above 128 bits", "Num2Bits");
  });
});

describe("refuses a predicate", () => {
  const refused: readonly (readonly [string, CredentialInput, string])[] = [
    ["equal, one less", compared("equal", 739n), "SlotPredicate"],
    ["equal, one more", compared("equal", 741n), "SlotPredicate"],
    ["not equal, the same", compared("notEqual", 740n), "SlotPredicate"],
    ["not equal, zero and zero", scored(0n, "notEqual", 0n), "SlotPredicate"],
    ["less than itself", compared("less", 740n), "Num2Bits"],
    ["less than zero", scored(0n, "less", 0n), "Num2Bits"],
    ["less, by a value of 65 bits", scored(EDGE, "less", EDGE - 1n), "Num2Bits"],
    ["less than a bound of 65 bits", compared("less", EDGE), "SlotPredicate"],
    ["less than a bound of 129 bits", compared("less", 1n << 128n), "Num2Bits"],
    ["less, by the end of the field", scored(FIELD - 1n, "less", 5n), "Num2Bits"],
    ["less than the end of the field", compared("less", FIELD - 1n), "Num2Bits"],
    ["greater than itself", compared("greater", 740n), "Num2Bits"],
    ["greater, by a value of 65 bits", scored(EDGE, "greater", 5n), "Num2Bits"],
    ["greater than a bound of 65 bits", compared("greater", EDGE + 1n), "SlotPredicate"],
    ["greater than the end of the field", scored(0n, "greater", FIELD - 1n), "Num2Bits"],
    ["between, below the lower end", compared("between", rangeOf(741n, 750n)), "Num2Bits"],
    ["between, above the upper end", compared("between", rangeOf(700n, 739n)), "Num2Bits"],
    ["between ends the wrong way round", compared("between", rangeOf(741n, 739n)), "Num2Bits"],
    ["between, by a value of 65 bits", scored(EDGE, "between", rangeOf(0n, EDGE - 1n)), "Num2Bits"],
    ["between, by a bound of 129 bits", compared("between", rangeOf(0n, EDGE)), "Num2Bits"],
    ["in a set, that lacks it", compared("inSet", setHashOf(OTHERS), OTHERS), "SlotPredicate"],
    ["in a set, another than the bound's", compared("inSet", setHashOf(OTHERS), TIERS), "SlotPredicate"],
    ["not in a set, that has it", compared("notInSet", setHashOf(TIERS), TIERS), "SlotPredicate"],
    [
      "not in a set, another than the bound's",
      compared("notInSet", setHashOf(TIERS), OTHERS),
      "SlotPredicate",
    ],
  ];

  it.each(refused)("that does not hold: %s", async (_, input, template) => {
    await expectRefused(input, "predicate not satisfied", template);
  });

  it("of another slot", async () => {
    const input = bend(ADULT, { predicate: predicateOf("equal", "valueDataB"), bound: ADULT.indexDataB });
    await expectRefused(input, "predicate not satisfied", "SlotPredicate");
  });

  it.each([0n, 7n, 8n, 10n, 11n, 12n, 15n, 16n, 255n])(
    "with operator %s, which there is none of",
    async (code) => {
      const input = bend(ADULT, { predicate: code + 256n * 3n, bound: ADULT.indexDataB });
      await expectRefused(input, "no such predicate", "SlotPredicate");
    },
  );

  it.each([0n, 1n, 2n, 4n, 5n, 8n, 255n])("of slot %s, which holds no data", async (slot) => {
    const input = bend(ADULT, { predicate: 1n + 256n * slot, bound: ADULT.claim[Number(slot)] ?? 0n });
    await expectRefused(input, "no such predicate", "SlotPredicate");
  });

  it("in another form: with more bits, or as the end of the field", async () => {
    for (const predicate of [1n + 256n * 3n + (1n << 16n), 1n + 256n * 3n + (1n << 253n), FIELD - 1n]) {
      await expectRefused(bend(ADULT, { predicate }), "no such predicate", "SlotPredicate");
    }
  });
});

describe("refuses a revocation proof", () => {
  const nonce = RESIDENT.revocationNonce;
  const honest = credentialInputOf(RESIDENT);

  it("of a nonce that is revoked, by its own leaf", async () => {
    const revoked = [...RESIDENT.revoked, [nonce, 0n] as const];
    const leaf = { leafExists: 1n, leafKey: nonce, leafValue: 0n };
    const forged = {
      ...honest,
      ...leaf,
      siblings: pathTo(nonce, revoked),
      revocationRoot: revocationRootOf(revoked),
    };
    await expectRefused(forged, "revoked", "SmtAbsence");
    // Nothing else is wrong with it: the same path shows that the claim is in the tree.
    await expectAccepted({
      ...forged,
      ...absenceOf(nonce, RESIDENT.revoked),
      revocationRoot: honest.revocationRoot,
    });
  });

  it("of a nonce that is revoked, by any other leaf or by nothing, at any depth", async () => {
    const revoked = [...RESIDENT.revoked, [nonce, 0n] as const];
    const revocationRoot = revocationRootOf(revoked);
    // The true siblings of its own leaf, and none at all.
    const own = pathTo(nonce, revoked);
    for (const siblings of [own, own.map(() => 0n)]) {
      for (const [leafKey, leafValue] of RESIDENT.revoked) {
        for (const leafExists of [0n, 1n]) {
          const forged = { ...honest, siblings, leafExists, leafKey, leafValue, revocationRoot };
          await expectRefused(forged, "another root", "Credential");
        }
      }
    }
  });

  it("against another root, zero too", async () => {
    for (const revocationRoot of [honest.revocationRoot + 1n, 0n]) {
      await expectRefused({ ...honest, revocationRoot }, "another root", "Credential");
    }
    const empty = credentialInputOf(ADULT);
    await expectRefused({ ...empty, revocationRoot: 1n }, "another root", "Credential");
  });

  it("with another sibling or another leaf", async () => {
    const [first = 0n, ...siblings] = honest.siblings;
    await expectRefused({ ...honest, siblings: [first + 1n, ...siblings] }, "another root", "Credential");
    await expectRefused({ ...honest, leafKey: honest.leafKey + 64n }, "another root", "Credential");
    await expectRefused({ ...honest, leafValue: 1n }, "another root", "Credential");
    await expectRefused({ ...honest, leafExists: 0n }, "another root", "Credential");
    await expectRefused({ ...honest, leafExists: 2n }, "leaf neither there nor not", "SmtAbsence");
  });

  it("with the path of another nonce", async () => {
    const path = absenceOf(6n, RESIDENT.revoked);
    await expectRefused({ ...honest, ...path }, "another root", "Credential");
  });

  it("only where two revoked nonces share its lowest 24 bits: the path is too long", () => {
    const [far, further] = [nonce + (1n << 24n), nonce + (1n << 25n)];
    const crowd = Array.from({ length: 24 }, (_, i) => [nonce ^ (1n << BigInt(i)), 0n] as const);
    expect(absenceOf(nonce, [...crowd, [far, 0n]])?.siblings).not.toContain(0n);
    expect(absenceOf(nonce, [...crowd, [further, 0n]])?.siblings).not.toContain(0n);
    expect(
      absenceOf(nonce, [
        [far, 0n],
        [further, 0n],
      ]),
    ).toBeUndefined();
  });
});

describe("refuses a signature", () => {
  const honest = credentialInputOf(ADULT);

  it("by a key of small order, under which anybody can sign", async () => {
    // A generator of all points, by ERC-2494; as often as the subgroup's order says, it has order 8.
    const all: Point = [
      995203441582195749578291179787384436505546430278305826713579947235728471134n,
      5472060717959818805561601436314318772137091100104008585924551046643952123905n,
    ];
    const small = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].map((i) => multiply(all, i * SUBGROUP_ORDER));
    expect(new Set(small.map(String)).size).toBe(8);
    for (const issuerKey of small) {
      // R8 = S * Base8 satisfies the equation whatever the message, as hash * 8 * key is 0.
      const forged = {
        ...{ ...honest, issuerKey, issuerKeyHash: keyHashOf(issuerKey) },
        ...{ signatureR8: multiply(BASE8, 5n), signatureS: 5n },
      };
      await expectRefused(forged, "key not a key", "EdDSAPoseidon");
    }
  });

  it("by a key that is not on the curve", async () => {
    const issuerKey: Point = [ADULT.issuerKey[0] + 1n, ADULT.issuerKey[1]];
    await expectRefused(
      { ...honest, issuerKey, issuerKeyHash: keyHashOf(issuerKey) },
      "key not a key",
      "EdDSAPoseidon",
    );
  });

  it("whose S is one order too high", async () => {
    const forged = { ...honest, signatureS: ADULT.signatureS + SUBGROUP_ORDER };
    await expectRefused(forged, "not signed", "BoundedBits");
    await expectRefused({ ...honest, signatureS: SUBGROUP_ORDER }, "not signed", "BoundedBits");
  });

  it("whose R8 is off the curve, of another message, or negative", async () => {
    const [x, y] = ADULT.signatureR8;
    const points: readonly Point[] = [
      [x + 1n, y],
      [x, y + 1n],
      sign(ADULT.issuerSecret, 1n).signatureR8,
      [FIELD - x, y],
    ];
    for (const signatureR8 of points) {
      await expectRefused({ ...honest, signatureR8 }, "not signed", "EdDSAPoseidon");
    }
  });
});
