import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { firstSignal, identityOf } from "../../../test/support/signalCases.ts";
import { IdentityNotInTreeError } from "../../errors/membership.ts";
import { PathMismatchError } from "../../errors/proof.ts";
import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import {
  InvalidSignalKeyError,
  SelfSignalError,
  SignalQuotaError,
  UnprovableIdentityError,
} from "../../errors/signal.ts";
import { addPoints, BASE8, isOnCurve, multiplyPoint, SUBGROUP_ORDER } from "../../identity/babyJubJub.ts";
import { signalCircuit } from "../circuits/signalCircuit.ts";
import { buildMemberTree } from "../membership/buildMemberTree.ts";
import { memberPath } from "../membership/memberPath.ts";
import { FIELD_ORDER as P } from "../../utils/field.ts";
import { checkSignalKey } from "./checkSignalKey.ts";
import { eighthOf } from "./eighthOf.ts";
import type { SignalInput } from "./SignalInput.ts";
import { signalPublicKey } from "./signalPublicKey.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/** Of order 8, 4 and 2; the others are their sums. */
const EIGHTH: CurvePoint = [
  4342719913949491028786768530115087822524712248835451589697801404893164183326n,
  4826523245007015323400664741523384119579596407052839571721035538011798951543n,
];
const LOW_ORDER = Array.from({ length: 8 }, (_, factor) => multiplyPoint(EIGHTH, BigInt(factor)));
const OFFSET = (1n << 251n) + 1n;
/** Half of the offset, modulo the order. */
const MET = (OFFSET - SUBGROUP_ORDER) / 2n;
const UNPROVABLE = [
  ...[0n, 1n, 2n].map((high) => SUBGROUP_ORDER - 2n ** 250n - (8n ** 83n - 1n) / 7n + high * 2n ** 249n),
  SUBGROUP_ORDER - 1n - 2n ** 250n,
  SUBGROUP_ORDER - 2n ** 250n,
  (3n * SUBGROUP_ORDER - OFFSET) / 2n,
];

const honest = firstSignal();
const check = (change: Partial<SignalInput>) => () => signalCircuit.check({ ...honest, ...change });

/** A signal of somebody who has a place among others. */
function signalOf(secret: bigint, others = 5): SignalInput {
  const identity = identityOf(secret);
  const leaves = Array.from({ length: others }, (_, index) => BigInt(index + 1));
  return {
    ...honest,
    identity,
    path: memberPath(buildMemberTree([...leaves, identity.commitment]), identity),
  };
}

describe("checkSignalKey", () => {
  it("behavior: the points of low order are eight", () => {
    expect(new Set(LOW_ORDER.map(String)).size).toBe(8);
    expect(LOW_ORDER.every(isOnCurve)).toBe(true);
    expect(multiplyPoint(EIGHTH, 8n)).toEqual([0n, 1n]);
  });

  it("property: every identity's key passes, and an eighth of it on the curve leads back to it", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n }), (secret) => {
        const { publicKey } = identityOf(secret);
        expect(() => checkSignalKey(publicKey)).not.toThrow();
        const [u, v] = eighthOf(publicKey);
        expect((u * u * u + 168698n * u * u + u - v * v) % P).toBe(0n);
      }),
      { numRuns: 15 },
    );
  });

  it.each(LOW_ORDER)("error: of low order, (%d, %d)", (x, y) => {
    expect(() => checkSignalKey([x, y])).toThrow(InvalidSignalKeyError);
    expect(() => checkSignalKey([x, y])).toThrow("it is of low order");
  });

  it("error: outside the subgroup by each of the points of low order", () => {
    for (const low of LOW_ORDER.slice(1)) {
      expect(() => checkSignalKey(addPoints(BASE8, low))).toThrow(
        "it is outside the subgroup of prime order",
      );
    }
    expect(() => checkSignalKey(addPoints(BASE8, LOW_ORDER[0] as CurvePoint))).not.toThrow();
  });

  it("error: not on the curve, or no field elements", () => {
    const [x, y] = BASE8;
    for (const key of [
      [0n, 0n],
      [y, x],
      [x, y + 1n],
    ] as const) {
      expect(() => checkSignalKey(key)).toThrow("it is not on the curve");
    }
    for (const key of [
      [x + P, y],
      [x, y + P],
      [x - P, y],
      [P, 1n],
    ] as const) {
      expect(() => checkSignalKey(key)).toThrow("its coordinates are not field elements");
    }
  });

  it("error: the two keys whose double is the offset, of either sign", () => {
    for (const secret of [MET, SUBGROUP_ORDER - MET]) {
      const key = multiplyPoint(BASE8, secret);
      expect(() => checkSignalKey(key)).toThrow("it is one of two keys that the circuit cannot take");
      expect(() => eighthOf(key)).toThrow(InvalidSignalKeyError);
    }
  });

  it("error: names fault and key", () => {
    const key = [0n, 1n] as const;
    expect(() => checkSignalKey(key)).toThrow(expect.objectContaining({ fault: "it is of low order", key }));
  });
});

describe("signalPublicKey", () => {
  it("error: an identity that could not answer, or could not be signalled", () => {
    for (const secret of UNPROVABLE) {
      expect(() => signalPublicKey(identityOf(secret))).toThrow(UnprovableIdentityError);
    }
    expect(() => signalPublicKey(identityOf(0n))).toThrow(InvalidSignalKeyError);
    expect(() => signalPublicKey(identityOf(MET))).toThrow(InvalidSignalKeyError);
  });
});

describe("signalCircuit.check", () => {
  it("behavior: the last index of a quota, the largest quota, the deepest tree", () => {
    expect(check({ index: honest.quota - 1 })).not.toThrow();
    expect(check({ index: 65_535, quota: 65_536 })).not.toThrow();
    expect(check({ index: 0, quota: 1, epoch: 0n, scope: 0n, message: 0n })).not.toThrow();
  });

  it("error: beyond the quota", () => {
    const thrown = expect.objectContaining({ name: "SignalQuotaError", index: 10, quota: 10 }) as Error;
    expect(check({ index: 10, quota: 10 })).toThrow(thrown);
    expect(check({ index: 1, quota: 1 })).toThrow(SignalQuotaError);
    expect(check({ index: 2 ** 40, quota: 65_536 })).toThrow(SignalQuotaError);
  });

  it.each([0, -1, 1.5, 65_537, Number.NaN])("error: a quota of %d", (quota) => {
    expect(check({ quota, index: 0 })).toThrow(ValueOutOfRangeError);
  });

  it.each([-1, 0.5, Number.NaN, Infinity])("error: index %d", (index) => {
    expect(check({ index })).toThrow(ValueOutOfRangeError);
  });

  it.each(["epoch", "scope", "message"] as const)("error: %s is no field element", (name) => {
    expect(check({ [name]: P })).toThrow(ValueOutOfRangeError);
    expect(check({ [name]: -1n })).toThrow(ValueOutOfRangeError);
    expect(check({ [name]: P - 1n })).not.toThrow();
  });

  it("error: to oneself, or to what is no key", () => {
    expect(check({ otherKey: honest.identity.publicKey })).toThrow(SelfSignalError);
    expect(check({ otherKey: [0n, 1n] })).toThrow(InvalidSignalKeyError);
  });

  it("error: the six secrets by which nothing can be proven; those beside them pass", () => {
    expect(new Set(UNPROVABLE).size).toBe(6);
    for (const secret of UNPROVABLE) {
      expect(() => signalCircuit.check(signalOf(secret))).toThrow(UnprovableIdentityError);
      const beside = [secret - 1n, secret + 1n].filter((near) => !UNPROVABLE.includes(near));
      for (const near of beside) expect(() => signalCircuit.check(signalOf(near))).not.toThrow();
    }
    expect(() => signalCircuit.check(signalOf(SUBGROUP_ORDER + 5n))).toThrow(UnprovableIdentityError);
  });

  it("error: a path that is another's, leads elsewhere, or is too short or too long", () => {
    const { path } = honest;
    expect(check({ identity: identityOf(77n) })).toThrow(IdentityNotInTreeError);
    expect(check({ path: { ...path, root: path.root + 1n } })).toThrow(PathMismatchError);
    expect(check({ path: { ...path, index: path.index ^ 1 } })).toThrow(PathMismatchError);
    expect(check({ path: { ...path, siblings: [] } })).toThrow(ValueOutOfRangeError);
    expect(check({ path: { ...path, siblings: Array<bigint>(21).fill(0n) } })).toThrow(ValueOutOfRangeError);
  });
});
