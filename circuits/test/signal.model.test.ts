/** What the model of `signal` stands on equals what libraries compute, and its constants equal the circuit's. */
import { readFileSync } from "node:fs";

import { buildBabyjub } from "circomlibjs";
import fc from "fast-check";
import { poseidon2 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import {
  BASE8,
  derivePublicKey,
  fromMontgomery,
  isOnMontgomery,
  multiply,
  toMontgomery,
  type Point,
} from "./babyjubjub.ts";
import { FIELD, SUBGROUP_ORDER } from "./model.ts";
import {
  eighthOf,
  groupPath,
  OFFSET,
  sharedPoint,
  SIDE_DOMAIN,
  SIGNAL_NULLIFIER_DOMAIN,
  TAG_DOMAIN,
  zeroHashes,
} from "./signal-model.ts";
import { lowOrderPoints } from "./support/low-order-points.ts";

const scalar = fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n });

let multiplyLike: (point: Point, factor: bigint) => Point;

beforeAll(async () => {
  const curve = await buildBabyjub();
  multiplyLike = ([x, y], factor) => {
    const [u, v] = curve.mulPointEscalar([curve.F.e(x), curve.F.e(y)], factor);
    return [curve.F.toObject(u), curve.F.toObject(v)];
  };
});

/** By Euler: 1 for squares, -1 for others. */
function legendre(value: bigint): bigint {
  let result = 1n;
  let power = value;
  for (let rest = (FIELD - 1n) / 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * power) % FIELD;
    power = (power * power) % FIELD;
  }
  return result === FIELD - 1n ? -1n : result;
}

describe("the curve", () => {
  it("multiplies any point like circomlibjs", () => {
    const property = fc.property(scalar, scalar, (key, factor) => {
      const point = derivePublicKey(key);
      expect(multiply(point, factor)).toEqual(multiplyLike(point, factor));
    });
    fc.assert(property, { numRuns: 10 });
  });

  it("has one point with v = 0 in Montgomery form, and none with u = -1", () => {
    const A = 168698n;
    expect(isOnMontgomery([0n, 0n])).toBe(true);
    expect(legendre(A * A - 4n)).toBe(-1n);
    expect(legendre(A - 2n)).toBe(-1n);
  });

  it("has forms that lead into each other", () => {
    const property = fc.property(scalar, (key) => {
      const point = derivePublicKey(key);
      expect(isOnMontgomery(toMontgomery(point))).toBe(true);
      expect(fromMontgomery(toMontgomery(point))).toEqual(point);
    });
    fc.assert(property, { numRuns: 10 });
  });

  it("has eight points of low order, all different", () => {
    expect(new Set(lowOrderPoints.map(String)).size).toBe(8);
    for (const point of lowOrderPoints) expect(multiply(point, 8n)).toEqual([0n, 1n]);
  });

  it("has an eighth of each key", () => {
    const property = fc.property(scalar, (key) => {
      const point = derivePublicKey(key);
      expect(multiply(fromMontgomery(eighthOf(point)), 8n)).toEqual(point);
    });
    fc.assert(property, { numRuns: 10 });
  });
});

describe("the shared point", () => {
  it("is the same from both sides, and the product of two odd factors", () => {
    const property = fc.property(scalar, scalar, (one, two) => {
      const shared = sharedPoint(one, derivePublicKey(two));
      expect(sharedPoint(two, derivePublicKey(one))).toEqual(shared);
      const factor = ((2n * one + OFFSET) * (2n * two + OFFSET)) % SUBGROUP_ORDER;
      expect(multiply(BASE8, factor)).toEqual(shared);
    });
    fc.assert(property, { numRuns: 10 });
  });
});

describe("the circuit's constants", () => {
  const source = (name: string): string => readFileSync(`${circuitsFolder}templates/${name}.circom`, "utf8");

  it("are the offset's multiple of the base point", () => {
    const [, u = "", v = ""] = /OFFSET\[2\] = \[\s*(\d+),\s*(\d+)\s*\]/.exec(source("lib/agreed-key")) ?? [];
    expect([BigInt(u), BigInt(v)]).toEqual(toMontgomery(multiply(BASE8, OFFSET)));
  });

  it("are the domains in ASCII, different from each other", () => {
    const found = ["TAG", "SIDE", "NULLIFIER"].map((name) =>
      BigInt(new RegExp(`${name}_DOMAIN = (0x[0-9a-f]+);`).exec(source("signal"))?.[1] ?? 0),
    );
    expect(found).toEqual([TAG_DOMAIN, SIDE_DOMAIN, SIGNAL_NULLIFIER_DOMAIN]);
    expect(new Set(found).size).toBe(3);
    expect(found.every((domain) => domain > 0n && domain < FIELD)).toBe(true);
  });
});

describe("the factor of SignedMultiple", () => {
  // After i bits it is any odd number from 2^i + 1 to 3 * 2^i - 1.
  const after = Array.from({ length: 252 }, (_, i) => ({
    bits: i,
    least: i === 0 ? 2n : (1n << BigInt(i)) + 1n,
    most: i === 0 ? 2n : 3n * (1n << BigInt(i)) - 1n,
  }));
  const odd = (value: bigint): boolean => (value & 1n) === 1n;

  it("is never 1 or -1 modulo the order before the last bit: no slope of sum + point is free", () => {
    for (const { bits, least, most } of after.slice(0, -1)) {
      const met: bigint[] = [];
      for (let multiple = 0n; multiple <= most + 1n; multiple += SUBGROUP_ORDER) {
        const near = [multiple - 1n, multiple + 1n].filter((value) => value >= least && value <= most);
        met.push(...near.filter((value) => bits === 0 || odd(value)));
      }
      expect([bits, met]).toEqual([bits, []]);
    }
  });

  it("is 0 modulo the order in two ways: the order after 250 bits, three times it after 251", () => {
    const met = after.flatMap(({ bits, least, most }) =>
      [1n, 2n, 3n, 4n, 5n]
        .filter((times) => times * SUBGROUP_ORDER >= least && times * SUBGROUP_ORDER <= most && odd(times))
        .map((times) => [bits, times]),
    );
    expect(met).toEqual([
      [250, 1n],
      [251, 3n],
    ]);
  });
});

describe("the group's tree", () => {
  it("has the usual zeros", () => {
    expect(zeroHashes).toHaveLength(21);
    expect(zeroHashes[0]).toBe(0n);
    zeroHashes.slice(1).forEach((hash, i) => {
      expect(hash).toBe(poseidon2([zeroHashes[i] ?? 1n, zeroHashes[i] ?? 1n]));
    });
  });

  it("is the hash of all its leaves, those not taken being 0", () => {
    const leaves = [1n, 2n, 3n, 4n, 5n];
    const row = [...leaves, 0n, 0n, 0n];
    const half = (from: number): bigint =>
      poseidon2([poseidon2(row.slice(from, from + 2)), poseidon2(row.slice(from + 2, from + 4))]);
    leaves.forEach((_, index) => {
      expect(groupPath(leaves, index, 3).root).toBe(poseidon2([half(0), half(4)]));
    });
  });
});
