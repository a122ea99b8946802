/** Whatever the inputs, at each boundary most of all, the `signal` circuit and its model agree. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { add, derivePublicKey, fromMontgomery, toMontgomery, type Point } from "./babyjubjub.ts";
import { FIELD, SUBGROUP_ORDER } from "./model.ts";
import { eighthOf, groupPath, signalRefusal, signalSignals, type SignalInput } from "./signal-model.ts";
import { lowOrderPoints } from "./support/low-order-points.ts";
import { bendSignal, signalAt, signalPaths, toSignalSignals } from "./support/signal.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(signalPaths);
});

const ANNE = signalAt(0);
const element = fc.oneof(
  fc.bigInt({ min: 0n, max: FIELD - 1n }),
  fc.constantFrom(0n, 1n, 65535n, 65536n, FIELD - 1n),
);
const secret = fc.oneof(
  fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n }),
  fc.constantFrom(1n, 2n, SUBGROUP_ORDER - 2n, SUBGROUP_ORDER - 1n),
);

/** Whether the input is accepted; fails where circuit and model disagree. */
async function accepted(input: SignalInput): Promise<boolean> {
  const refused = await generator.refusedIn(toSignalSignals(input));
  expect(refused === undefined).toBe(signalRefusal(input) === undefined);
  return refused === undefined;
}

async function outputs(input: SignalInput): Promise<readonly bigint[]> {
  return (await generator.witness(toSignalSignals(input))).slice(1, 10);
}

describe("circuit and model agree", () => {
  it("on any two people: one tag, two sides", async () => {
    const property = fc.asyncProperty(secret, secret, element, element, async (one, two, scope, message) => {
      fc.pre(one !== two);
      const there = bendSignal(ANNE, { secret: one, otherSecret: two, scope, message });
      const back = bendSignal(ANNE, { secret: two, otherSecret: one, scope, message });
      const [thereOut, backOut] = [await outputs(there), await outputs(back)];
      expect(thereOut).toEqual(signalSignals(there));
      expect(backOut).toEqual(signalSignals(back));
      expect(backOut[0]).toBe(thereOut[0]);
      expect(backOut[1]).not.toBe(thereOut[1]);
    });
    await fc.assert(property, { numRuns: 50, examples: [[1n, SUBGROUP_ORDER - 1n, 0n, 0n]] });
  });

  it("on secrets near and above the order", async () => {
    const near = fc.bigInt({ min: -3n, max: 3n });
    const base = fc.constantFrom(SUBGROUP_ORDER, 1n << 251n, FIELD - 4n);
    const property = fc.asyncProperty(base, near, async (from, by) => {
      const input = bendSignal(ANNE, { secret: from + by });
      expect(await accepted(input)).toBe(from + by < SUBGROUP_ORDER);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it("around the quota, whatever quota and index", async () => {
    const quota = fc.oneof(
      fc.bigInt({ min: 0n, max: 131_080n }),
      fc.constantFrom(0n, 1n, 2n, 65535n, 65536n, 65537n, 131071n, 131072n, FIELD - 1n),
    );
    const by = fc.constantFrom(-65536n, -65535n, -2n, -1n, 0n, 1n, 2n);
    const property = fc.asyncProperty(quota, by, async (most, offset) => {
      const index = (most + offset + FIELD) % FIELD;
      const holds = await accepted({ ...ANNE, quota: most, index });
      if (index >= most || index > 65535n) expect(holds).toBe(false);
      else expect(holds).toBe(most - index <= 65536n);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it("on any index, quota, epoch and scope", async () => {
    const property = fc.asyncProperty(
      element,
      element,
      element,
      element,
      async (index, quota, epoch, scope) => {
        const input = { ...ANNE, index, quota, epoch, scope };
        if (await accepted(input)) expect(await outputs(input)).toEqual(signalSignals(input));
      },
    );
    await fc.assert(property, { numRuns: 80 });
  });

  it("on trees of any depth and size, and on depths that are not the tree's", async () => {
    const place = fc.integer({ min: 1, max: 20 }).chain((depth) =>
      fc.integer({ min: 1, max: Math.min(2 ** depth, 33) }).chain((count) =>
        fc.record({
          depth: fc.constant(depth),
          count: fc.constant(count),
          index: fc.nat(count - 1),
          said: fc.oneof(fc.constant(depth), fc.integer({ min: 0, max: 22 })),
        }),
      ),
    );
    const property = fc.asyncProperty(place, element, async ({ depth, count, index, said }, other) => {
      const leaves = Array.from({ length: count }, (_, i) =>
        i === index ? ANNE.commitment : (other * BigInt(i)) % FIELD,
      );
      const input = { ...ANNE, ...groupPath(leaves, index, depth) };
      expect(await accepted({ ...input, depth: BigInt(said) })).toBe(said === depth);
    });
    await fc.assert(property, { numRuns: 120 });
  });

  it("on any one child changed: only above the depth, and only where it is not part of the path, it means nothing", async () => {
    const property = fc.asyncProperty(fc.nat(19), fc.boolean(), element, async (level, right, value) => {
      const children = ANNE.children.map((pair, i): readonly [bigint, bigint] =>
        i !== level ? pair : right ? [pair[0], value] : [value, pair[1]],
      );
      const holds = await accepted({ ...ANNE, children });
      const unchanged = ANNE.children[level]?.[right ? 1 : 0] === value;
      // The last node is nobody's child: beside it, anything may stand.
      expect(holds).toBe(unchanged || (level === 19 && right));
    });
    await fc.assert(property, { numRuns: 80 });
  });

  it("on any coordinates that are said to be an eighth of a key", async () => {
    const point = fc.oneof(
      fc.tuple(element, element),
      secret.map((key) => eighthOf(derivePublicKey(key))),
      secret.map((key): Point => {
        const [u, v] = eighthOf(derivePublicKey(key));
        return [u, FIELD - v];
      }),
      fc
        .tuple(secret, fc.nat(7))
        .map(([key, low]) =>
          toMontgomery(add(fromMontgomery(eighthOf(derivePublicKey(key))), lowOrderPoints[low] ?? [0n, 1n])),
        ),
      fc.nat(7).map((low) => toMontgomery(lowOrderPoints[low] ?? [0n, 1n])),
    );
    const property = fc.asyncProperty(point, async (otherEighth) => {
      const input = { ...ANNE, otherEighth };
      if (await accepted(input)) expect(await outputs(input)).toEqual(signalSignals(input));
    });
    await fc.assert(property, { numRuns: 80, examples: [[[0n, 0n]], [[1n, 0n]], [[FIELD - 1n, 1n]]] });
  });
});
