/** Whatever the inputs, near each boundary most of all, circuit and model agree. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { FIELD, nullifierOf, refusal, SUBGROUP_ORDER, type Six } from "./model.ts";
import { bend, caseAt, paths, toSignals } from "./support/reputation.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(paths);
});

const SILVER = caseAt(3);

/** Numbers from 0 to `max`, half of them within two of an edge. */
function near(max: bigint, ...edges: readonly bigint[]): fc.Arbitrary<bigint> {
  const around = edges.flatMap((edge) => [-2n, -1n, 0n, 1n, 2n].map((offset) => edge + offset));
  return fc.oneof(
    fc.bigInt({ min: 0n, max }),
    fc.constantFrom(...around.filter((value) => value >= 0n && value <= max)),
  );
}

const six = (part: fc.Arbitrary<bigint>): fc.Arbitrary<Six> => fc.tuple(part, part, part, part, part, part);
const component = near(1030n, 0n, 1000n, 1023n);
const weight = near(16383n, 0n, 2500n, 16383n);
const badgeSet = fc.oneof(fc.bigInt({ min: 0n, max: (1n << 249n) - 1n }), near(1n << 249n, 0n, 1n << 248n));

async function agrees(input: ReturnType<typeof bend>): Promise<boolean> {
  const refused = await generator.refusedIn(toSignals(input));
  return (refused === undefined) === (refusal(input) === undefined);
}

describe("circuit and model agree", () => {
  it("on whole random inputs", async () => {
    const property = fc.asyncProperty(
      fc.record({
        secret: near(SUBGROUP_ORDER + 2n, 0n, SUBGROUP_ORDER),
        passportId: near(FIELD - 1n, 0n, 1n << 160n, FIELD),
        components: six(fc.bigInt({ min: 0n, max: 1000n })),
        badgeSet,
        badgeMask: fc.constantFrom(0n, 1n),
        weights: six(weight),
        threshold: near((1n << 24n) - 1n, 0n, 5_500_000n, 1n << 24n),
        minima: six(fc.constantFrom(0n, 0n, 0n, 1n, 100n)),
        scope: fc.bigInt({ min: 0n, max: (1n << 248n) - 1n }),
      }),
      async (changes) => {
        const input = bend(SILVER, changes);
        expect(await agrees(input)).toBe(true);
        if (refusal(input) !== undefined) return;
        const [, nullifier] = await generator.witness(toSignals(input));
        expect(nullifier).toBe(nullifierOf(changes.secret, changes.scope));
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it("around the threshold, whatever weights and components", async () => {
    const property = fc.asyncProperty(
      six(component),
      six(weight),
      fc.bigInt({ min: -2n, max: 2n }),
      async (components, weights, offset) => {
        const sum = components.reduce((total, value, i) => total + value * (weights[i] ?? 0n), 0n);
        const most = (1n << 24n) - 1n;
        const threshold = [sum + offset, 0n, most].sort((a, b) => (a < b ? -1 : 1))[1] ?? 0n;
        expect(
          await agrees(bend(SILVER, { components, weights, threshold, minima: [0n, 0n, 0n, 0n, 0n, 0n] })),
        ).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it("around minima", async () => {
    const property = fc.asyncProperty(
      six(component),
      six(fc.bigInt({ min: -1n, max: 1n })),
      async (components, by) => {
        const minima = components.map((value, i) => {
          const minimum = value + (by[i] ?? 0n);
          return minimum < 0n ? 0n : minimum > 1023n ? 1023n : minimum;
        }) as unknown as Six;
        expect(await agrees(bend(SILVER, { components, minima, threshold: 0n }))).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it("on badge sets and masks that differ in a bit", async () => {
    const property = fc.asyncProperty(
      badgeSet,
      fc.bigInt({ min: 0n, max: 248n }),
      fc.boolean(),
      async (set, at, whole) => {
        const badgeMask = (whole ? set : 0n) ^ (1n << at);
        expect(await agrees(bend(SILVER, { badgeSet: set, badgeMask }))).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});
