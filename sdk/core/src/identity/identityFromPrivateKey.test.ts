import { createRequire } from "node:module";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { InvalidPrivateKeyError } from "../errors/identity.ts";
import { poseidon2 } from "poseidon-lite/poseidon2";
import { SUBGROUP_ORDER, multiplyBase8 } from "./babyJubJub.ts";
import { identityFromPrivateKey } from "./identityFromPrivateKey.ts";

type Semaphore = {
  Identity: new (privateKey: Uint8Array) => {
    secretScalar: bigint;
    publicKey: [bigint, bigint];
    commitment: bigint;
  };
};

// Semaphore's ES module does not load in Node: a dependency of its has no named exports there.
const { Identity: SemaphoreIdentity } = createRequire(import.meta.url)(
  "@semaphore-protocol/identity",
) as Semaphore;
const privateKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("identityFromPrivateKey", () => {
  it("behavior: is Semaphore's identity for the same key", () => {
    fc.assert(
      fc.property(privateKey, (key) => {
        const ours = identityFromPrivateKey(key);
        const theirs = new SemaphoreIdentity(key);
        expect(ours.secret).toBe(theirs.secretScalar);
        expect(ours.publicKey).toEqual(theirs.publicKey);
        expect(ours.commitment).toBe(theirs.commitment);
        expect(ours.secret).toBeLessThan(SUBGROUP_ORDER);
      }),
      { numRuns: 15 },
    );
  });

  it("behavior: leaves the key as it is", () => {
    const key = new Uint8Array(32).fill(0xff);
    identityFromPrivateKey(key);
    expect(key).toEqual(new Uint8Array(32).fill(0xff));
  });

  it("vector: commitments agree with the circuit's", () => {
    type Case = { secret: string; commitment: string };
    const { cases } = readJson<{ cases: Case[] }>("circuits/test/vectors/reputation.json");
    for (const { secret, commitment } of cases) {
      expect(poseidon2([...multiplyBase8(BigInt(secret))])).toBe(BigInt(commitment));
    }
  });

  it.each([0, 31, 33])("error: a key of %d bytes", (length) => {
    expect(() => identityFromPrivateKey(new Uint8Array(length))).toThrow(InvalidPrivateKeyError);
  });
});
