/** Whatever is compared, near each boundary most of all, the template of predicates and the model agree. */
import { mkdirSync, writeFileSync } from "node:fs";

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { compileMain } from "../compiler/compile.ts";
import {
  evaluate,
  fillSet,
  OPERATORS,
  predicateOf,
  rangeOf,
  setHashOf,
  SET_SIZE,
  SLOTS,
  type Operator,
  type Slot,
} from "./credential-model.ts";
import { FIELD } from "./model.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

const folder = `${circuitsFolder}build/slot-predicate`;
const SLOT_NAMES = Object.keys(SLOTS) as Slot[];
const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];
const MOST = (1n << 64n) - 1n;

let predicates: WitnessGenerator;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const base = `${folder}/slot-predicate-${SET_SIZE}`;
  writeFileSync(
    `${base}.circom`,
    `pragma circom 2.2.0;\ninclude "../../templates/lib/slot-predicate.circom";\n` +
      `component main {public [predicate, bound, slots]} = SlotPredicate(${SET_SIZE});\n`,
  );
  await compileMain(`${base}.circom`, folder, ["--O2", "--r1cs", "--sym", "--wasm"]);
  predicates = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
});

interface Query {
  readonly predicate: bigint;
  readonly bound: bigint;
  readonly slots: readonly [bigint, bigint, bigint];
  readonly set: readonly bigint[];
}

/** Whether the circuit accepts; where the model says otherwise, the query is shown. */
async function expectAgreement(query: Query): Promise<boolean> {
  const accepted = (await predicates.refusedIn({ ...query })) === undefined;
  const said = evaluate(query.predicate, query.bound, query.slots, query.set) ?? false;
  expect({ ...query, accepted }).toEqual({ ...query, accepted: said });
  return accepted;
}

const field = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD;
const NO_SET = fillSet([]);
const VALUES = [
  0n,
  1n,
  2n,
  1n << 63n,
  MOST - 1n,
  MOST,
  MOST + 1n,
  1n << 128n,
  1n << 253n,
  FIELD - 2n,
  FIELD - 1n,
];

/** Zero, one, the value and its neighbours, the ends of 64 bits and of the field. */
const around = (value: bigint): readonly bigint[] => [
  ...new Set([0n, 1n, value - 1n, value, value + 1n, MOST, MOST + 1n, FIELD - 1n].map(field)),
];

/** The value in the slot that is meant, something else in the others. */
const inSlot = (value: bigint, slot: Slot): readonly [bigint, bigint, bigint] => {
  const [a = 0n, b = 0n, c = 0n] = SLOT_NAMES.map((name, i) => (name === slot ? value : 1000n + BigInt(i)));
  return [a, b, c];
};

function* singleBounds(): Generator<Query> {
  for (const operator of ["equal", "notEqual", "less", "greater"] as const) {
    for (const slot of SLOT_NAMES) {
      for (const value of VALUES) {
        for (const bound of around(value)) {
          yield { predicate: predicateOf(operator, slot), bound, slots: inSlot(value, slot), set: NO_SET };
        }
      }
    }
  }
}

function* ranges(): Generator<Query> {
  for (const slot of SLOT_NAMES) {
    for (const value of VALUES) {
      const ends = around(value).filter((end) => end <= MOST);
      for (const low of ends) {
        for (const high of ends) {
          const slots = inSlot(value, slot);
          yield { predicate: predicateOf("between", slot), bound: rangeOf(low, high), slots, set: NO_SET };
        }
      }
    }
  }
}

function* sets(): Generator<Query> {
  for (const operator of ["inSet", "notInSet"] as const) {
    for (const [i, value] of VALUES.entries()) {
      // The slots take turns: hashing sixteen elements outside the circuit is slow.
      for (const slot of SLOT_NAMES.slice(i % 3, (i % 3) + 1)) {
        const others = around(value).filter((other) => other !== value);
        for (const elements of [others, [value], [...others, value], [value, ...others], [0n]]) {
          const set = fillSet(elements);
          for (const bound of [setHashOf(set), setHashOf([...set].reverse()), 0n]) {
            yield { predicate: predicateOf(operator, slot), bound, slots: inSlot(value, slot), set };
          }
        }
      }
    }
  }
}

describe("circuit and model agree on predicates", () => {
  it.each([
    { name: "with one bound", queries: singleBounds },
    { name: "with a range", queries: ranges },
    { name: "with a set", queries: sets },
  ])("$name, at and beside every edge", async ({ queries }) => {
    let [accepted, refused] = [0, 0];
    for (const query of queries()) {
      if (await expectAgreement(query)) accepted++;
      else refused++;
    }
    expect(accepted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(200);
  });

  it("of any number: there are no other slots and operators", async () => {
    const slots = [5n, 5n, 5n] as const;
    let accepted = 0;
    for (let slot = 0n; slot <= 8n; slot++) {
      for (const operator of [...Array(18).keys(), 32, 64, 127, 128, 255]) {
        const predicate = BigInt(operator) + 256n * slot;
        // Equal holds of this bound; others do not hold, or are none. Which of these, the model says.
        if (await expectAgreement({ predicate, bound: 5n, slots, set: NO_SET })) accepted++;
      }
    }
    expect(accepted).toBe(3);
    for (const predicate of [2304n, 1n << 64n, FIELD - 1n].map((high) =>
      field(high + predicateOf("equal", "valueDataA")),
    )) {
      expect(await expectAgreement({ predicate, bound: 5n, slots, set: NO_SET })).toBe(false);
    }
  });

  it("of random values and bounds", async () => {
    const element = fc.oneof(
      fc.bigInt({ min: 0n, max: FIELD - 1n }),
      fc.bigInt({ min: 0n, max: MOST }),
      fc.bigInt({ min: 0n, max: 3n }),
    );
    const query = fc.record({
      predicate: fc
        .tuple(fc.constantFrom(...OPERATOR_NAMES), fc.constantFrom(...SLOT_NAMES))
        .map(([operator, slot]) => predicateOf(operator, slot)),
      bound: fc.oneof(
        element,
        fc.tuple(element, element).map(([low, high]) => field(rangeOf(low, high))),
      ),
      slots: fc.tuple(element, element, element),
      set: fc.array(element, { minLength: SET_SIZE, maxLength: SET_SIZE }),
    });
    const property = fc.asyncProperty(query, fc.boolean(), async (source, fitting) => {
      const bound =
        fitting && source.predicate % 256n < 6n && source.predicate % 256n > 3n
          ? setHashOf(source.set)
          : source.bound;
      await expectAgreement({ ...source, bound });
    });
    await fc.assert(property, { numRuns: 500 });
  });
});
