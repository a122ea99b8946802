/** Whatever a predicate asks of a signed claim, at and beside every edge, the whole circuit and the model agree. */
import { beforeAll, describe, expect, it } from "vitest";

import {
  fillSet,
  OPERATORS,
  predicateOf,
  rangeOf,
  SET_SIZE,
  setHashOf,
  SLOTS,
  type Operator,
  type Slot,
} from "./credential-model.ts";
import { FIELD } from "./model.ts";
import { expectAgreement, type NamedInput } from "./support/credential-agreement.ts";
import { bend, caseCalled, paths } from "./support/credential.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

const SCORE = caseCalled("a score");
const SLOT_NAMES = Object.keys(SLOTS) as Slot[];
const MOST = (1n << 64n) - 1n;
/** What a slot holds: each is signed once. */
const VALUES = [0n, 1n, 740n, MOST, MOST + 1n, FIELD - 1n];

let circuit: WitnessGenerator;

beforeAll(async () => {
  circuit = await loadWitnessGenerator(paths);
});

const field = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD;

/** Zero, one, the value and its neighbours, the ends of 64 bits and of the field. */
const around = (value: bigint): readonly bigint[] => [
  ...new Set([0n, 1n, value - 1n, value, value + 1n, MOST, MOST + 1n, FIELD - 1n].map(field)),
];

/** Every slot with every value in it. */
function* held(): Generator<readonly [Slot, bigint]> {
  for (const slot of SLOT_NAMES) for (const value of VALUES) yield [slot, value];
}

function* singleBounds(operator: Operator): Generator<NamedInput> {
  for (const [slot, value] of held()) {
    for (const bound of around(value)) {
      const changes = { [slot]: value, predicate: predicateOf(operator, slot), bound };
      yield [`${slot} ${value} ${operator} ${bound}`, bend(SCORE, changes)];
    }
  }
}

function* ranges(): Generator<NamedInput> {
  for (const [slot, value] of held()) {
    const ends: readonly (readonly [bigint, bigint])[] = [
      ...[[value, value] as const, [value - 1n, value] as const, [value, value + 1n] as const],
      ...[[value + 1n, value + 2n] as const, [value - 2n, value - 1n] as const],
      ...[[value + 1n, value - 1n] as const, [0n, MOST] as const, [0n, MOST + 1n] as const],
    ];
    for (const [low, high] of ends) {
      // A lower end of more bits would be another upper one.
      if (low < 0n || low > MOST || high < 0n) continue;
      const changes = { [slot]: value, predicate: predicateOf("between", slot), bound: rangeOf(low, high) };
      yield [`${slot} ${value} between ${low} and ${high}`, bend(SCORE, changes)];
    }
  }
}

function* sets(): Generator<NamedInput> {
  for (const [slot, value] of held()) {
    const others = fillSet(around(value).filter((other) => other !== value));
    const only = fillSet([value]);
    for (const operator of ["inSet", "notInSet"] as const) {
      const predicate = predicateOf(operator, slot);
      for (const set of [others, only]) {
        const name = `${slot} ${value} ${operator} ${set.join()}`;
        yield [name, bend(SCORE, { [slot]: value, predicate, set, bound: setHashOf(set) })];
        const bound = field(setHashOf(set) + 1n);
        yield [`${name}, of another hash`, bend(SCORE, { [slot]: value, predicate, set, bound })];
      }
    }
  }
}

/** The value at every place of a set, and one beside it: whichever place it is, no other decides. */
function* places(): Generator<NamedInput> {
  for (const slot of SLOT_NAMES) {
    for (let place = 0; place < SET_SIZE; place++) {
      const value = SCORE[slot];
      const at = (element: bigint): readonly bigint[] =>
        Array.from({ length: SET_SIZE }, (_, i) => (i === place ? element : BigInt(i)));
      const [member, stranger] = [at(value), at(value + 1n)];
      for (const [operator, set] of [
        ["inSet", member],
        ["notInSet", place % 3 === SLOT_NAMES.indexOf(slot) ? member : stranger],
      ] as const) {
        const changes = { predicate: predicateOf(operator, slot), set, bound: setHashOf(set) };
        yield [`${slot} ${operator}, place ${place}`, bend(SCORE, changes)];
      }
    }
  }
}

/** Numbers that are no operator of a slot, and slots that hold no data. */
function* others(): Generator<NamedInput> {
  const codes = [0, ...Object.values(OPERATORS), 7, 8, 10, 255].map(BigInt);
  const predicates = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].flatMap((slot) =>
    slot % 2n === 0n ? [1n + 256n * slot] : codes.map((code) => code + 256n * slot),
  );
  for (const predicate of [...predicates, 1n + (3n << 8n) + (1n << 16n), FIELD - 1n]) {
    yield [`predicate ${predicate}`, bend(SCORE, { predicate, bound: SCORE.indexDataB })];
  }
}

describe("circuit and model agree on a claim's predicate", () => {
  it.each([
    { name: "equal to a bound", inputs: () => singleBounds("equal"), atLeast: [18, 80] },
    { name: "not equal to a bound", inputs: () => singleBounds("notEqual"), atLeast: [80, 18] },
    { name: "less than a bound", inputs: () => singleBounds("less"), atLeast: [15, 60] },
    { name: "greater than a bound", inputs: () => singleBounds("greater"), atLeast: [15, 60] },
    { name: "with a range", inputs: ranges, atLeast: [30, 40] },
    { name: "with a set", inputs: sets, atLeast: [30, 80] },
    { name: "with a set, at every place of it", inputs: places, atLeast: [70, 10] },
    { name: "of any number", inputs: others, atLeast: [3, 30] },
  ])("$name", async ({ inputs, atLeast: [acceptances = 0, refusals = 0] }) => {
    const { accepted, refused } = await expectAgreement(circuit, inputs());
    expect(accepted).toBeGreaterThanOrEqual(acceptances);
    expect(refused).toBeGreaterThanOrEqual(refusals);
  });
});
