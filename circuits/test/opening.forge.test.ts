/**
 * Forged openings: another place, another content, another challenger under an honest root. Everything but the wish
 * follows the constraints, so that what breaks is the one check that stands in its way.
 */
import { poseidon8 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { ARITY, DEPTH, pathAt } from "./model.ts";
import { openingInputOf, type OpeningCase } from "./opening-cases.ts";
import type { OpeningInput } from "./opening-model.ts";
import { flatten, loadAttacker, type Attacker, type Outcome } from "./support/attack.ts";
import type { Choice } from "./support/natural-bits.ts";
import { openingAt, openingPaths, toOpeningSignals } from "./support/opening.ts";

const HONEST = openingAt(0);
const signals = toOpeningSignals(HONEST);

let attacker: Attacker;

beforeAll(async () => {
  attacker = await loadAttacker(openingPaths, [
    /^main\.(children|root|index|passportId|commitment|components|badgeSet|challenger)(\[\d+\])*$/,
    /^main\.PoseidonTreePlace\.selected\[/,
    /^main\.NonZero\.inverse$/,
  ]);
});

const selected = (level: number, place: number): string =>
  `main.PoseidonTreePlace.selected[${level}][${place}]`;

/** The selectors of an index: one 1 a level. */
function selectors(index: number): Choice {
  return Object.fromEntries(
    Array.from({ length: ARITY * DEPTH }, (_, i) => {
      const [level, place] = [Math.floor(i / ARITY), i % ARITY];
      return [selected(level, place), Math.floor(index / ARITY ** level) % ARITY === place ? 1n : 0n];
    }),
  );
}

/** Whatever is not said otherwise is as in the honest opening: path and root are not bent to suit. */
async function attempt(inputs: Partial<OpeningInput>, chosen: Choice = {}): Promise<Outcome> {
  const said = { ...openingInputOf(HONEST), ...inputs };
  const index = Number(said.index % BigInt(ARITY ** DEPTH));
  return attacker.attempt(signals, { ...selectors(index), ...flatten(said), ...chosen });
}

interface Attempt {
  readonly name: string;
  readonly inputs?: Partial<OpeningInput>;
  readonly chosen?: Choice;
  /** Every constraint that breaks mentions one of these signals. */
  readonly stoppedBy: RegExp;
}

// The leaf that is said, the child that is selected, or the node that its row hashes to.
const PATH = /^main\.(leaf$|SlimPoseidon\.|PoseidonTreePlace\.(selected\[[01]\]|SlimPoseidon\[0\]\.))/;

const attempts: readonly Attempt[] = [
  {
    name: "another root",
    inputs: { root: HONEST.root + 1n },
    stoppedBy: /^main\.(root$|PoseidonTreePlace\.)/,
  },
  { name: "root zero", inputs: { root: 0n }, stoppedBy: /^main\.(root$|NonZero\.|PoseidonTreePlace\.)/ },
  { name: "another index, its own selectors", inputs: { index: 4n }, stoppedBy: PATH },
  {
    name: "another index, the honest selectors",
    inputs: { index: 4n },
    chosen: selectors(3),
    stoppedBy: /^main\.index$/,
  },
  {
    name: "another index, two selectors on one level",
    inputs: { index: HONEST.index + 4n },
    chosen: { [selected(0, 4)]: 1n },
    stoppedBy: PATH,
  },
  {
    name: "another index, no selector on a level",
    inputs: { index: 0n },
    chosen: { [selected(0, 0)]: 0n, [selected(0, 3)]: 0n },
    stoppedBy: PATH,
  },
  {
    name: "another index, a selector of two where the child is the leaf",
    inputs: { index: 6n },
    chosen: { ...selectors(3), [selected(0, 3)]: 2n },
    stoppedBy: PATH,
  },
  {
    name: "another index, another child selected on the second level",
    inputs: { index: HONEST.index + 8n },
    chosen: { ...selectors(3), [selected(1, 0)]: 0n, [selected(1, 1)]: 1n },
    stoppedBy: PATH,
  },
  {
    name: "an index above all places under the same path",
    inputs: { index: HONEST.index + BigInt(ARITY ** DEPTH) },
    stoppedBy: /^main\.index$/,
  },
  { name: "another passport", inputs: { passportId: HONEST.passportId + 1n }, stoppedBy: PATH },
  { name: "another commitment", inputs: { commitment: HONEST.commitment + 1n }, stoppedBy: PATH },
  { name: "other components", inputs: { components: HONEST.components + 1n }, stoppedBy: PATH },
  { name: "another badge set", inputs: { badgeSet: 0n }, stoppedBy: PATH },
  {
    name: "another passport, no selector where its leaf would have to stand",
    inputs: { passportId: 5n },
    chosen: { [selected(0, 3)]: 0n },
    stoppedBy: /^main\.(index$|PoseidonTreePlace\.selected\[0\])/,
  },
  {
    name: "another passport with its leaf written over the honest one",
    inputs: {
      passportId: 5n,
      children: HONEST.children.map((row, level) => (level === 0 ? row.map(() => 1n) : row)),
    },
    stoppedBy: PATH,
  },
  {
    name: "another challenger under the same product",
    inputs: { challenger: HONEST.challenger + 1n },
    chosen: { "main.boundChallenger": HONEST.challenger * HONEST.root },
    stoppedBy: /^main\.(boundChallenger|challenger)$/,
  },
  {
    name: "the challenger's negative",
    inputs: { challenger: -HONEST.challenger },
    chosen: { "main.boundChallenger": HONEST.challenger * HONEST.root },
    stoppedBy: /^main\.(boundChallenger|challenger)$/,
  },
];

describe("a forged opening", () => {
  it.each(attempts)("fails where it should: $name", async ({ inputs = {}, chosen = {}, stoppedBy }) => {
    const { broken } = await attempt(inputs, chosen);
    expect(broken).not.toEqual([]);
    expect(broken.filter((names) => !names.some((name) => stoppedBy.test(name)))).toEqual([]);
  });

  it("fails at the selectors where equal children would leave the choice: 2 and -1 add up to 1, too", async () => {
    const rows: bigint[][] = [];
    let root = HONEST.leaf;
    for (let level = 0; level < DEPTH; level++) {
      const row = new Array<bigint>(ARITY).fill(root);
      rows.push(row);
      root = poseidon8(row);
    }
    const index = 14n * BigInt(ARITY ** (DEPTH - 1));
    const { broken } = await attempt(
      { root, children: rows, index },
      { ...selectors(0), [selected(7, 0)]: -1n, [selected(7, 7)]: 2n },
    );
    // Exactly the two selectors that are neither 0 nor 1; the compiler writes one as what the others and the index leave.
    expect(broken).toHaveLength(2);
    const others = broken
      .flat()
      .filter((name) => !/^main\.(index|PoseidonTreePlace\.selected\[.*)$/.test(name));
    expect(others).toEqual([]);
  });

  it("breaks at a check of its own where the root is zero: not only because no path leads there", async () => {
    const { broken } = await attempt({ root: 0n });
    const own = broken.filter(
      (names) => names.includes("main.root") && names.includes("main.NonZero.inverse"),
    );
    expect(own).toHaveLength(1);
  });

  it("is otherwise complete: without any change nothing breaks", async () => {
    expect((await attempt({})).broken).toEqual([]);
  });

  it("can only lead to another root, where path and root may follow the wish", async () => {
    const wishes: Choice[] = [
      { "main.index": 4n, ...selectors(4) },
      { "main.passportId": 5n, ...selectors(3) },
      { "main.badgeSet": 0n, ...selectors(3) },
    ];
    for (const wish of wishes) {
      const { broken } = await attacker.attempt(signals, wish);
      expect(broken).toHaveLength(1);
      expect(broken[0]).toContain("main.root");
    }
  });

  it("follows changes that are allowed: another challenger", async () => {
    expect((await attempt({ challenger: 1n })).broken).toEqual([]);
  });

  it.each([0, 77, ARITY ** DEPTH - 1])(
    "follows changes that are allowed: another path to %s",
    async (index) => {
      const path = pathAt(HONEST.leaf, index, (level, place) => BigInt(level + place));
      expect((await attempt({ index: BigInt(index), ...path })).broken).toEqual([]);
    },
  );

  it("follows changes that are allowed: every other case", async () => {
    for (const source of [1, 2, 3, 4, 5].map((at): OpeningCase => openingAt(at))) {
      expect([source.name, (await attempt(openingInputOf(source))).broken]).toEqual([source.name, []]);
    }
  });
});
