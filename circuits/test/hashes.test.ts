/** Hashes and identities of the model equal those of the libraries that others use. */
import { Identity } from "@semaphore-protocol/identity";
import { buildBabyjub, buildPoseidonReference } from "circomlibjs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { derivePublicKey } from "./babyjubjub.ts";
import {
  commitmentOf,
  FIELD,
  leafOf,
  nullifierOf,
  NULLIFIER_DOMAIN,
  packComponents,
  SUBGROUP_ORDER,
  treePath,
  type Six,
} from "./model.ts";

let poseidon: (inputs: readonly bigint[]) => bigint;
let multiplyBase: (scalar: bigint) => readonly [bigint, bigint];
let order: bigint;

beforeAll(async () => {
  const reference = await buildPoseidonReference();
  poseidon = (inputs) => reference.F.toObject(reference(inputs));
  const curve = await buildBabyjub();
  multiplyBase = (scalar) => {
    const [x, y] = curve.mulPointEscalar(curve.Base8, scalar);
    return [curve.F.toObject(x), curve.F.toObject(y)];
  };
  order = curve.subOrder;
});

const element = fc.bigInt({ min: 0n, max: FIELD - 1n });
const scalar = fc.bigInt({ min: 0n, max: SUBGROUP_ORDER - 1n });
const component = fc.bigInt({ min: 0n, max: 1000n });
const components: fc.Arbitrary<Six> = fc.tuple(
  component,
  component,
  component,
  component,
  component,
  component,
);

describe("the model", () => {
  it("has circomlib's order of the subgroup", () => {
    expect(order).toBe(SUBGROUP_ORDER);
  });

  it("spells its domain in ASCII, and it is a field element", () => {
    expect(Buffer.from(NULLIFIER_DOMAIN.toString(16), "hex").toString("ascii")).toBe("aura.reputation.v1");
    expect(NULLIFIER_DOMAIN).toBeLessThan(FIELD);
  });

  it("multiplies the base point like circomlibjs", () => {
    const property = fc.property(scalar, (secret) => {
      expect(derivePublicKey(secret)).toEqual(multiplyBase(secret));
    });
    fc.assert(property, { numRuns: 20, examples: [[0n], [1n], [SUBGROUP_ORDER - 1n]] });
  });

  it("hashes leaves, nullifiers and nodes like circomlibjs", () => {
    const property = fc.property(element, components, element, (a, six, b) => {
      const leaf = leafOf({ passportId: b, commitment: a, components: six, badgeSet: b });
      expect(leaf).toBe(poseidon([b, a, packComponents(six), b]));
      expect(nullifierOf(a, b)).toBe(poseidon([NULLIFIER_DOMAIN, b, a]));
      const zero = poseidon(new Array<bigint>(8).fill(0n));
      expect(treePath([a, b], 0).children[1]?.slice(0, 2)).toEqual([
        poseidon([a, b, 0n, 0n, 0n, 0n, 0n, 0n]),
        zero,
      ]);
    });
    fc.assert(property, { numRuns: 10 });
  });

  it("makes Semaphore's commitments", () => {
    const property = fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (privateKey) => {
      const identity = new Identity(privateKey);
      expect(identity.secretScalar).toBeLessThan(SUBGROUP_ORDER);
      expect(commitmentOf(identity.secretScalar)).toBe(identity.commitment);
    });
    fc.assert(property, { numRuns: 20 });
  });
});
