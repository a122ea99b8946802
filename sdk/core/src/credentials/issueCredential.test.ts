import { buildEddsa } from "circomlibjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { multiply } from "../../../../circuits/test/babyjubjub.ts";
import { credentialCases, credentialOf, caseCalled } from "../../test/support/credentialCases.ts";
import { readJson } from "../../test/support/readJson.ts";
import { InvalidPrivateKeyError } from "../errors/identity.ts";
import { multiplyBase8, SUBGROUP_ORDER } from "../identity/babyJubJub.ts";
import type { Credential } from "../types/Credential.ts";
import type { CurvePoint } from "../types/CurvePoint.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { hashClaim } from "./hashClaim.ts";
import { issueCredential } from "./issueCredential.ts";
import { issuerKeyHash } from "./issuerKeyHash.ts";
import { issuerKeyOf } from "./issuerKeyOf.ts";
import { verifyCredential } from "./verifyCredential.ts";

const privateKey = new Uint8Array(32).fill(7);
const { claim } = credentialOf(caseCalled("of age"));
const issued = issueCredential({ privateKey, claim });

describe("issueCredential", () => {
  it("behavior: signs bit for bit as circomlibjs, and each verifies the other's", async () => {
    const eddsa = await buildEddsa();
    const { F } = eddsa;
    const [toPoint, toElements] = [
      ([x, y]: readonly [never, never]): CurvePoint => [F.toObject(x), F.toObject(y)],
      ([x, y]: CurvePoint) => [F.e(x), F.e(y)] as const,
    ];
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const element = fc.bigInt({ min: 0n, max: FIELD_ORDER - 1n });
    const property = fc.property(key, element, (secret, valueDataB) => {
      const ours = issueCredential({ privateKey: secret, claim: { ...claim, valueDataB } });
      const { claimHash } = hashClaim(ours.claim);
      const theirs = eddsa.signPoseidon(secret, F.e(claimHash));
      expect(ours.issuerKey).toEqual(toPoint(eddsa.prv2pub(secret) as never));
      expect(ours.signatureR8).toEqual(toPoint(theirs.R8 as never));
      expect(ours.signatureS).toBe(theirs.S);
      expect(verifyCredential(ours)).toBe(true);
      const signature = { R8: toElements(ours.signatureR8), S: ours.signatureS };
      expect(eddsa.verifyPoseidon(F.e(claimHash), signature, toElements(ours.issuerKey))).toBe(true);
    });
    fc.assert(property, { numRuns: 12, examples: [[new Uint8Array(32), 0n]] });
  }, 60_000);

  it("behavior: another claim or key is signed with another nonce", () => {
    const other = issueCredential({ privateKey, claim: { ...claim, valueDataB: claim.valueDataB + 1n } });
    const foreign = issueCredential({ privateKey: new Uint8Array(32).fill(8), claim });
    const nonces = [issued, other, foreign].map(({ signatureR8 }) => signatureR8[0]);
    expect(new Set(nonces).size).toBe(3);
    expect(issueCredential({ privateKey, claim })).toEqual(issued);
  });

  it.each([0, 31, 33])("error: a private key of %d bytes", (length) => {
    const short = new Uint8Array(length);
    expect(() => issueCredential({ privateKey: short, claim })).toThrow(InvalidPrivateKeyError);
    expect(() => issuerKeyOf(short)).toThrow(`An issuer's private key has 32 bytes; this one has ${length}.`);
  });
});

describe("issuerKeyHash", () => {
  it.each(credentialCases)("vector: $name", ({ issuerSecret, issuerKeyHash: hash, issuerKey }) => {
    const key = multiplyBase8(BigInt(issuerSecret));
    expect(key.map(String)).toEqual(issuerKey);
    expect(issuerKeyHash(key)).toBe(BigInt(hash));
  });
});

describe("verifyCredential", () => {
  it.each(credentialCases)("vector: $name", (given) => {
    expect(verifyCredential(credentialOf(given))).toBe(true);
  });

  it("vector: iden3's own signature over a claim of zeros", () => {
    const { signatures } = readJson<{
      signatures: [{ claim: string[]; key: [string, string]; R8: [string, string]; S: string }];
    }>("circuits/test/vectors/iden3-claims.json");
    const [{ key, R8, S }] = signatures;
    const point = ([x, y]: [string, string]): CurvePoint => [BigInt(x), BigInt(y)];
    const zeros = { schema: 0n, subject: 0n, revocationNonce: 0n, expiration: undefined };
    expect(
      verifyCredential({
        claim: { ...zeros, indexDataB: 0n, valueDataA: 0n, valueDataB: 0n },
        issuerKey: point(key),
        signatureR8: point(R8),
        signatureS: BigInt(S),
      }),
    ).toBe(true);
  });

  const bent = (change: Partial<Credential>): boolean => verifyCredential({ ...issued, ...change });

  it("error: another part of the claim, each", () => {
    for (const part of [
      "schema",
      "subject",
      "revocationNonce",
      "indexDataB",
      "valueDataA",
      "valueDataB",
    ] as const) {
      expect(bent({ claim: { ...claim, [part]: claim[part] + 1n } })).toBe(false);
    }
    expect(bent({ claim: { ...claim, expiration: (claim.expiration ?? 0n) + 1n } })).toBe(false);
    expect(bent({ claim: { ...claim, expiration: undefined } })).toBe(false);
  });

  it("error: an S that is another one modulo the order, or negative", () => {
    expect(bent({ signatureS: issued.signatureS + SUBGROUP_ORDER })).toBe(false);
    expect(bent({ signatureS: issued.signatureS - SUBGROUP_ORDER })).toBe(false);
    expect(bent({ signatureS: (issued.signatureS + 1n) % SUBGROUP_ORDER })).toBe(false);
  });

  it("error: points that are not on the curve, or have coordinates above the field", () => {
    for (const point of ["issuerKey", "signatureR8"] as const) {
      const [x, y] = issued[point];
      for (const other of [
        [x, y + 1n],
        [x + FIELD_ORDER, y],
        [x, y - FIELD_ORDER],
        [y, x],
        [0n, 0n],
      ] as const) {
        expect(bent({ [point]: other })).toBe(false);
      }
    }
  });

  it("error: keys of small order, under which one signature would do for many claims", () => {
    // (0, 1) and (0, -1); a point of order 4 has y = 0 and A · x² = 1, and one of order 8 doubles to it.
    const generator: CurvePoint = [
      995203441582195749578291179787384436505546430278305826713579947235728471134n,
      5472060717959818805561601436314318772137091100104008585924551046643952123905n,
    ];
    const eighth = multiply(generator, SUBGROUP_ORDER);
    const small = Array.from({ length: 8 }, (_, index) => multiply(eighth, BigInt(index)));
    expect(new Set(small.map(String)).size).toBe(8);
    for (const issuerKey of small) {
      // What a signer without a key would give: R8 = S · Base8, as challenge · 8 · key is neutral.
      const signatureS = 5n;
      const signatureR8 = multiplyBase8(signatureS);
      expect(bent({ issuerKey, signatureR8, signatureS })).toBe(false);
    }
  });

  it("error: an R8 with a part of small order, which a check times eight would let pass", () => {
    const secret = 12345n;
    const issuerKey = multiplyBase8(secret);
    const { claimHash } = hashClaim(claim);
    const nonce = 1234567n;
    const [x, y] = multiplyBase8(nonce);
    const signature = (signatureR8: CurvePoint): Partial<Credential> => {
      const challenge = poseidon([...signatureR8, ...issuerKey, claimHash]);
      return { issuerKey, signatureR8, signatureS: (nonce + 8n * challenge * secret) % SUBGROUP_ORDER };
    };
    expect(bent(signature([x, y]))).toBe(true);
    // Plus (0, -1).
    expect(bent(signature([FIELD_ORDER - x, FIELD_ORDER - y]))).toBe(false);
  });
});
