/** Inputs that the `opening` circuit accepts or refuses, judged by the honest witness generator and by the model. */
import { beforeAll, describe, expect, it } from "vitest";

import { findCircuit } from "../compiler/circuits.ts";
import { ARITY, DEPTH, FIELD, leafOf, pathAt, treePath, unpackComponents } from "./model.ts";
import { openingCases } from "./opening-cases.ts";
import { openedLeaf, openingRefusal, type OpeningInput } from "./opening-model.ts";
import { openingAt, openingPaths, toOpeningSignals } from "./support/opening.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(openingPaths);
});

const HONEST = openingAt(0);
const PLACES = BigInt(ARITY ** DEPTH);
const TREE = "PoseidonTreePlace";

describe("the public signals", () => {
  it("stand in the order that contracts/LeafJudge.sol builds", () => {
    expect(findCircuit("opening").publicSignals).toEqual([
      "root",
      "index",
      "passportId",
      "commitment",
      "components",
      "badgeSet",
      "challenger",
    ]);
  });

  it("open the leaf that reputation proofs are made of", () => {
    const { passportId, commitment, components, badgeSet, leaf } = HONEST;
    expect(leafOf({ passportId, commitment, components: unpackComponents(components), badgeSet })).toBe(leaf);
  });
});

describe("accepts", () => {
  it.each(openingCases)("$name, and gives the public signals in order", async (source) => {
    expect(openingRefusal(source)).toBeUndefined();
    const witness = await generator.witness(toOpeningSignals(source));
    expect(witness.slice(1, 8)).toEqual(source.publicSignals);
  });

  it("each place of a node, and each digit on every level", async () => {
    for (let digit = 0; digit < ARITY; digit++) {
      for (const index of [digit, ((ARITY ** DEPTH - 1) / (ARITY - 1)) * digit]) {
        const input = {
          ...HONEST,
          index: BigInt(index),
          ...pathAt(HONEST.leaf, index, (level, place) => BigInt(level * ARITY + place)),
        };
        expect(openingRefusal(input)).toBeUndefined();
        expect(await generator.refusedIn(toOpeningSignals(input))).toBeUndefined();
      }
    }
  });

  it("a leaf that stands twice at both places, and at no third", async () => {
    const leaves = [HONEST.leaf, 1n, HONEST.leaf];
    for (const [index, stands] of [true, false, true].entries()) {
      const input = { ...HONEST, index: BigInt(index), ...treePath(leaves, index) };
      expect(openingRefusal(input) === undefined).toBe(stands);
      expect((await generator.refusedIn(toOpeningSignals(input))) === undefined).toBe(stands);
    }
  });
});

describe("refuses", () => {
  const withLevel = (at: number, change: (level: readonly bigint[]) => readonly bigint[]): OpeningInput => ({
    ...HONEST,
    children: HONEST.children.map((level, i) => (i === at ? change(level) : level)),
  });

  const refused: readonly (readonly [what: string, input: OpeningInput, reason: string, template: string])[] =
    [
      ["another passport", { ...HONEST, passportId: HONEST.passportId + 1n }, "not at this place", TREE],
      [
        "a passport one range higher",
        { ...HONEST, passportId: HONEST.passportId + (1n << 160n) },
        "not at this place",
        TREE,
      ],
      ["another commitment", { ...HONEST, commitment: HONEST.commitment + 1n }, "not at this place", TREE],
      ["other components", { ...HONEST, components: HONEST.components - 1n }, "not at this place", TREE],
      ["another badge set", { ...HONEST, badgeSet: HONEST.badgeSet ^ 1n }, "not at this place", TREE],
      [
        "passport and commitment exchanged",
        { ...HONEST, passportId: HONEST.commitment, commitment: HONEST.passportId },
        "not at this place",
        TREE,
      ],
      ["the place before", { ...HONEST, index: HONEST.index - 1n }, "not at this place", TREE],
      ["the place after", { ...HONEST, index: HONEST.index + 1n }, "not at this place", TREE],
      ["the same digit one level up", { ...HONEST, index: HONEST.index * 8n }, "not at this place", TREE],
      ["an index one tree too high", { ...HONEST, index: HONEST.index + PLACES }, "no such place", TREE],
      ["the first index that is none", { ...HONEST, index: PLACES }, "no such place", TREE],
      ["the largest index", { ...HONEST, index: FIELD - 1n }, "no such place", TREE],
      ["another root", { ...HONEST, root: HONEST.root + 1n }, "another root", "Opening"],
      ["root zero", { ...HONEST, root: 0n }, "root is zero", "Opening"],
      [
        "a path broken above",
        withLevel(4, (level) => level.map((node) => node + 1n)),
        "not at this place",
        TREE,
      ],
      [
        "another child beside the leaf",
        withLevel(0, (level) => [...level.slice(0, 7), 7n]),
        "not at this place",
        TREE,
      ],
      [
        "another child in the top node",
        withLevel(7, (level) => [...level.slice(0, 7), 7n]),
        "another root",
        "Opening",
      ],
    ];

  it.each(refused)("%s", async (_, input, reason, template) => {
    expect(openingRefusal(input)).toBe(reason);
    expect((await generator.refusedIn(toOpeningSignals(input)))?.[0]).toBe(template);
  });

  it("an empty place, whatever is said to stand there", async () => {
    const { root, children } = treePath([HONEST.leaf], 1);
    for (const content of [
      {},
      { passportId: 0n, commitment: 0n, components: 0n, badgeSet: 0n },
      { passportId: FIELD - 1n },
    ]) {
      const input = { ...HONEST, ...content, index: 1n, root, children };
      expect(openedLeaf(input)).not.toBe(0n);
      expect(openingRefusal(input)).toBe("not at this place");
      expect((await generator.refusedIn(toOpeningSignals(input)))?.[0]).toBe(TREE);
    }
  });

  it("an inner node that passes for a leaf: every path has eight levels", async () => {
    const [, ...above] = HONEST.children;
    const short = { ...HONEST, index: 0n, children: [...above, new Array<bigint>(8).fill(HONEST.root)] };
    expect(openingRefusal(short)).toBe("not at this place");
    expect((await generator.refusedIn(toOpeningSignals(short)))?.[0]).toBe(TREE);
  });
});
