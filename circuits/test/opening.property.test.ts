/** Whatever the inputs, at each boundary most of all, the `opening` circuit and its model agree. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { ARITY, DEPTH, FIELD, pathAt } from "./model.ts";
import { openedLeaf, openingRefusal, type OpeningInput } from "./opening-model.ts";
import { openingPaths, toOpeningSignals } from "./support/opening.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(openingPaths);
});

const PLACES = ARITY ** DEPTH;
const element = fc.oneof(
  fc.bigInt({ min: 0n, max: FIELD - 1n }),
  fc.constantFrom(0n, 1n, (1n << 60n) - 1n, 1n << 160n, 1n << 248n, FIELD - 1n),
);
const place = fc.oneof(fc.nat(PLACES - 1), fc.constantFrom(0, 1, 7, 8, 63, 64, PLACES - 8, PLACES - 1));
const content = fc.record({
  passportId: element,
  commitment: element,
  components: element,
  badgeSet: element,
  challenger: element,
});

/** Whether the input is accepted; fails where circuit and model disagree. */
async function accepted(input: OpeningInput): Promise<boolean> {
  const refused = await generator.refusedIn(toOpeningSignals(input));
  expect(refused === undefined).toBe(openingRefusal(input) === undefined);
  return refused === undefined;
}

function opened(
  said: Omit<OpeningInput, "root" | "index" | "children">,
  index: number,
  seed: bigint,
): OpeningInput {
  const beside = (level: number, at: number): bigint => (seed * BigInt(level * ARITY + at + 1)) % FIELD;
  return { ...said, index: BigInt(index), ...pathAt(openedLeaf(said), index, beside) };
}

describe("circuit and model agree", () => {
  it("that whatever stands at a place can be opened", async () => {
    const property = fc.asyncProperty(content, place, element, async (said, index, seed) => {
      expect(await accepted(opened(said, index, seed))).toBe(true);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("on every other index", async () => {
    const index = fc.oneof(
      place.map(BigInt),
      fc.bigInt({ min: BigInt(PLACES) - 2n, max: BigInt(PLACES) + 2n }),
      element,
    );
    const property = fc.asyncProperty(content, place, index, element, async (said, honest, other, seed) => {
      // With a seed of zero all children but those on the path are equal: some other indices are then as good.
      const input = opened(said, honest, seed);
      const stands = await accepted({ ...input, index: other });
      if (other === input.index) expect(stands).toBe(true);
      if (other >= BigInt(PLACES)) expect(stands).toBe(false);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("on any one value changed", async () => {
    const names = ["root", "passportId", "commitment", "components", "badgeSet"] as const;
    const property = fc.asyncProperty(
      content,
      place,
      fc.constantFrom(...names),
      element,
      async (said, index, name, value) => {
        const input = opened(said, index, 3n);
        expect(await accepted({ ...input, [name]: value })).toBe(value === input[name]);
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it("on any one child changed", async () => {
    const property = fc.asyncProperty(
      content,
      place,
      fc.nat(DEPTH - 1),
      fc.nat(ARITY - 1),
      element,
      async (said, index, level, at, value) => {
        const input = opened(said, index, 5n);
        const children = input.children.map((row, i) =>
          i === level ? row.map((node, j) => (j === at ? value : node)) : row,
        );
        expect(await accepted({ ...input, children })).toBe(input.children[level]?.[at] === value);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});
