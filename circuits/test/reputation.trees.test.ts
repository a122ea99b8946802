/** Trees of every shape: the places at the edges of nodes and levels, the first and the last of all, no leaf and one. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { inputOf, type Case } from "./cases.ts";
import {
  ARITY,
  DEPTH,
  FIELD,
  leafOf,
  pathAt,
  refusal,
  treePath,
  type ReputationInput,
  type Six,
} from "./model.ts";
import { bend, caseAt, paths, toSignals } from "./support/reputation.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(paths);
});

const GOLD = caseAt(0);
const DIAMOND = caseAt(2);
const LARGEST = caseAt(4);
const PLACES = ARITY ** DEPTH;

/** "Gold" at a place of a tree whose other leaves hash to nothing: they need be field elements only. */
function goldAt(index: number, count: number): ReputationInput {
  const leaves = Array.from({ length: count }, (_, i) => (i === index ? GOLD.leaf : BigInt(i) * 3n + 1n));
  return { ...inputOf(GOLD), ...treePath(leaves, index) };
}

/** A profile at any place of a full tree, all but its path being made up. */
function deep(
  source: Case,
  index: number,
  beside: (level: number, place: number) => bigint,
): ReputationInput {
  return { ...inputOf(source), ...pathAt(source.leaf, index, beside) };
}

async function accepts(input: ReputationInput): Promise<void> {
  expect(refusal(input)).toBeUndefined();
  expect(await generator.refusedIn(toSignals(input))).toBeUndefined();
}

async function refuses(input: ReputationInput, reason: string): Promise<void> {
  expect(refusal(input)).toBe(reason);
  expect(await generator.refusedIn(toSignals(input))).not.toBeUndefined();
}

describe("a tree", () => {
  it("without leaves opens for nobody, whatever is claimed to be in it", async () => {
    const { root, children } = treePath([], 0);
    await refuses({ ...inputOf(GOLD), root, children }, "not in the tree");
    const claimed = children.map((row, level) => (level === 0 ? [GOLD.leaf, ...row.slice(1)] : row));
    await refuses({ ...inputOf(GOLD), root, children: claimed }, "not in the tree");
  });

  it("of one leaf opens for it, and for nobody else", async () => {
    const { root, children } = treePath([GOLD.leaf], 0);
    await accepts({ ...inputOf(GOLD), root, children });
    await refuses({ ...inputOf(caseAt(1)), root, children }, "not in the tree");
  });

  it("of one leaf that is zero, a passport given up, opens for nobody", async () => {
    const { root, children } = treePath([0n], 0);
    expect(root).toBe(treePath([], 0).root);
    await refuses({ ...inputOf(GOLD), root, children }, "not in the tree");
  });

  const edges = [1, 2, 7, 8, 9, 63, 64, 65, 511, 512, 513].flatMap((count) =>
    [...new Set([0, 1, Math.floor(count / 2), count - 1])]
      .filter((index) => index < count)
      .map((index) => ({ count, index })),
  );

  it.each(edges)("of $count leaves opens at $index", async ({ count, index }) => {
    await accepts(goldAt(index, count));
  });

  it("with the same leaf twice opens at both, under one nullifier", async () => {
    const leaves = [GOLD.leaf, 5n, GOLD.leaf];
    const nullifiers = await Promise.all(
      [0, 2].map(async (index) => {
        const input = { ...inputOf(GOLD), ...treePath(leaves, index) };
        expect(refusal(input)).toBeUndefined();
        return (await generator.witness(toSignals(input)))[1];
      }),
    );
    expect(nullifiers).toEqual([GOLD.nullifier, GOLD.nullifier]);
  });

  it.each([0, 1, PLACES / ARITY - 1, PLACES - ARITY, PLACES - 1])(
    "of 16,777,216 places opens at %s, between the largest nodes there are",
    async (index) => {
      for (const source of [GOLD, DIAMOND, LARGEST]) {
        await accepts(deep(source, index, () => FIELD - 1n));
        await accepts(deep(source, index, () => 0n));
      }
    },
  );

  it("whatever stands beside the path, opens for its leaf alone", async () => {
    const element = fc.bigInt({ min: 0n, max: FIELD - 1n });
    const property = fc.asyncProperty(
      fc.nat(PLACES - 1),
      fc.array(element, { minLength: ARITY * DEPTH, maxLength: ARITY * DEPTH }),
      fc.nat(DEPTH - 1),
      async (index, others, level) => {
        const input = deep(GOLD, index, (at, place) => others[at * ARITY + place] ?? 0n);
        await accepts(input);
        const broken = input.children.map((row, at) => (at === level ? row.map((node) => node + 1n) : row));
        await refuses({ ...input, children: broken }, "not in the tree");
      },
    );
    await fc.assert(property, { numRuns: 20 });
  });
});

describe("a leaf", () => {
  it("of other values than those hashed opens nothing: each of its four parts counts", async () => {
    const components: Six = [1000n, 501n, 1000n, 750n, 0n, 10n];
    for (const change of [
      { passportId: GOLD.passportId + (1n << 160n) },
      { passportId: 0n },
      { secret: GOLD.secret + 1n },
      { components },
      { badgeSet: GOLD.badgeSet | (1n << 200n) },
    ]) {
      await refuses({ ...inputOf(GOLD), ...change }, "not in the tree");
      await accepts(bend(GOLD, { threshold: 0n, minima: [0n, 0n, 0n, 0n, 0n, 0n], ...change }));
    }
  });

  it("with passport and commitment exchanged is another leaf", async () => {
    const { commitment, components, badgeSet } = GOLD;
    const swapped = leafOf({ passportId: commitment, commitment: GOLD.passportId, components, badgeSet });
    await refuses({ ...inputOf(GOLD), ...treePath([swapped], 0) }, "not in the tree");
  });
});
