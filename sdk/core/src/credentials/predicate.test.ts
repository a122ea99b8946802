import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { evaluate, fillSet } from "../../../../circuits/test/credential-model.ts";
import { credentialCases, credentialOf } from "../../test/support/credentialCases.ts";
import { InvalidPredicateError } from "../errors/credential.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { claimSlotNames, type ClaimSlotName, type Predicate } from "../types/Credential.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { decodePredicate } from "./decodePredicate.ts";
import { encodePredicate } from "./encodePredicate.ts";
import { evaluatePredicate } from "./evaluatePredicate.ts";

const SIZE = 1n << 64n;
const LAST = FIELD_ORDER - 1n;
const slot = "valueDataB";
/** A claim with one slot filled. */
const dataOf = (name: ClaimSlotName, value: bigint) => ({
  indexDataB: 0n,
  valueDataA: 0n,
  valueDataB: 0n,
  [name]: value,
});

describe("encodePredicate and decodePredicate", () => {
  it.each(credentialCases)("vector: $name", (given) => {
    const encoded = {
      predicate: BigInt(given.predicate),
      bound: BigInt(given.bound),
      set: given.set.map(BigInt),
    };
    const asked = decodePredicate(encoded);
    const again = encodePredicate(asked);
    expect(again.predicate).toBe(encoded.predicate);
    expect(again.bound).toBe(encoded.bound);
    if ("set" in asked) expect(again.set).toEqual(encoded.set);
    expect(evaluatePredicate(asked, credentialOf(given).claim).holds).toBe(true);
  });

  it("behavior: there are 21 predicates, and each is read as it is written", () => {
    const numbers = new Set<bigint>();
    for (const name of claimSlotNames) {
      const all: readonly Predicate[] = [
        ...(["equal", "notEqual", "less", "greater"] as const).map(
          (operator) => ({ operator, slot: name, bound: 0n }) as const,
        ),
        { operator: "between", slot: name, low: 3n, high: 3n },
        { operator: "inSet", slot: name, set: [1n, 2n] },
        { operator: "notInSet", slot: name, set: Array.from({ length: 16 }, (_, i) => BigInt(i)) },
      ];
      for (const asked of all) {
        const encoded = encodePredicate(asked);
        numbers.add(encoded.predicate);
        expect(encoded.set).toHaveLength(16);
        const set = "set" in asked ? asked.set : undefined;
        expect(decodePredicate({ ...encoded, set })).toEqual(asked);
      }
    }
    expect(numbers.size).toBe(21);
  });

  it("error: every other number names no predicate", () => {
    let known = 0;
    for (let number = 0n; number < 16n * 256n; number++) {
      try {
        decodePredicate({ predicate: number, bound: 0n, set: [0n] });
        known++;
      } catch (error) {
        if ((error as Error).message.includes("no predicate with number")) continue;
        // A set whose hash is not 0.
        expect((error as Error).message).toContain("is not the rule's");
        known++;
      }
    }
    expect(known).toBe(21);
    expect(() => decodePredicate({ predicate: 1n + 256n * 3n + (1n << 200n), bound: 0n })).toThrow(
      InvalidPredicateError,
    );
    expect(() => decodePredicate({ predicate: -1n, bound: 0n })).toThrow(InvalidPredicateError);
  });

  it("error: operators and slots that there are not", () => {
    const odd = { operator: "exists", slot, bound: 0n } as unknown as Predicate;
    expect(() => encodePredicate(odd)).toThrow(InvalidPredicateError);
    const misplaced = { operator: "equal", slot: "subject", bound: 0n } as unknown as Predicate;
    expect(() => encodePredicate(misplaced)).toThrow(InvalidPredicateError);
  });

  it.each([
    ["equal", FIELD_ORDER],
    ["notEqual", FIELD_ORDER],
    ["less", SIZE],
    ["greater", SIZE],
  ] as const)("error: the bound of %s at its limit and below zero", (operator, limit) => {
    expect(encodePredicate({ operator, slot, bound: limit - 1n }).bound).toBe(limit - 1n);
    for (const bound of [limit, -1n]) {
      expect(() => encodePredicate({ operator, slot, bound })).toThrow(ValueOutOfRangeError);
    }
  });

  it("error: ranges that are empty or do not fit", () => {
    const between = (low: bigint, high: bigint) => encodePredicate({ operator: "between", slot, low, high });
    expect(between(0n, SIZE - 1n).bound).toBe((SIZE - 1n) << 64n);
    expect(() => between(2n, 1n)).toThrow(InvalidPredicateError);
    expect(() => between(0n, SIZE)).toThrow(ValueOutOfRangeError);
    expect(() => between(-1n, 1n)).toThrow(ValueOutOfRangeError);
    const predicate = 9n + 256n * 7n;
    expect(() => decodePredicate({ predicate, bound: 2n + (1n << 64n) })).toThrow(InvalidPredicateError);
    expect(() => decodePredicate({ predicate, bound: 1n << 128n })).toThrow(ValueOutOfRangeError);
  });

  it("error: sets that are empty, too large, missing, or another than the rule's", () => {
    const asked = { operator: "inSet", slot, set: [40n, 56n] } as const;
    const { predicate, bound, set } = encodePredicate(asked);
    expect(set).toEqual(fillSet([40n, 56n]));
    for (const bad of [[], Array<bigint>(17).fill(1n)]) {
      expect(() => encodePredicate({ ...asked, set: bad })).toThrow(InvalidPredicateError);
    }
    expect(() => encodePredicate({ ...asked, set: [FIELD_ORDER] })).toThrow(ValueOutOfRangeError);
    expect(decodePredicate({ predicate, bound, set }).operator).toBe("inSet");
    for (const other of [undefined, [56n, 40n], [40n], [40n, 56n, 56n, 57n]]) {
      expect(() => decodePredicate({ predicate, bound, set: other })).toThrow(InvalidPredicateError);
    }
  });
});

describe("evaluatePredicate", () => {
  it.each([
    ["greater", { operator: "greater", slot, bound: 500n }, "valueDataB is 410, more than 500 is asked"],
    ["less", { operator: "less", slot, bound: 400n }, "valueDataB is 410, less than 400 is asked"],
    ["equal", { operator: "equal", slot, bound: 1n }, "valueDataB is 410, exactly 1 is asked"],
    ["notEqual", { operator: "notEqual", slot, bound: 410n }, "valueDataB is 410, anything but 410 is asked"],
    [
      "between",
      { operator: "between", slot, low: 5n, high: 409n },
      "valueDataB is 410, from 5 to 409 is asked",
    ],
    ["inSet", { operator: "inSet", slot, set: [1n, 2n] }, "valueDataB is 410, one of 1, 2 is asked"],
    ["notInSet", { operator: "notInSet", slot, set: [410n] }, "valueDataB is 410, none of 410 is asked"],
  ] as const)("behavior: %s is not met, in words", (_, asked, words) => {
    expect(evaluatePredicate(asked, dataOf(slot, 410n))).toEqual({ holds: false, words });
  });

  it("behavior: reads the slot that is named", () => {
    const claim = { indexDataB: 1n, valueDataA: 2n, valueDataB: 3n };
    for (const [name, bound] of Object.entries(claim) as [ClaimSlotName, bigint][]) {
      expect(evaluatePredicate({ operator: "equal", slot: name, bound }, claim).holds).toBe(true);
    }
  });

  const limits = [0n, 1n, 2n, SIZE - 2n, SIZE - 1n, SIZE, SIZE + 1n, LAST - 1n, LAST];
  const bound = fc.oneof(fc.constantFrom(...limits), fc.bigInt({ min: 0n, max: SIZE - 1n }));
  /** Values at and next to what they are compared with. */
  const near = (center: bigint) =>
    fc.oneof(
      fc.constantFrom(
        ...[0n, 1n, center - 1n, center, center + 1n, SIZE, LAST].filter((v) => v >= 0n && v <= LAST),
      ),
      fc.bigInt({ min: 0n, max: LAST }),
    );
  const operator = fc.constantFrom("equal", "notEqual", "less", "greater", "between", "inSet", "notInSet");
  const asked = fc
    .tuple(
      operator,
      fc.constantFrom(...claimSlotNames),
      bound,
      bound,
      fc.array(bound, { minLength: 1, maxLength: 16 }),
    )
    .map(([name, at, one, other, set]): Predicate => {
      if (name === "between") return { operator: name, slot: at, low: one, high: other };
      if (name === "inSet" || name === "notInSet") return { operator: name, slot: at, set };
      return { operator: name as "equal", slot: at, bound: one };
    });
  const centerOf = (given: Predicate, pick: number): bigint => {
    if ("bound" in given) return given.bound;
    if ("set" in given) return given.set[pick % given.set.length] as bigint;
    return pick % 2 === 0 ? given.low : given.high;
  };
  const question = asked.chain((given) =>
    fc.nat(15).chain((pick) => fc.tuple(fc.constant(given), near(centerOf(given, pick)))),
  );

  it("behavior: says what the circuit's model says, in 3,000 cases at the boundaries", () => {
    const seen = { holds: 0, fails: 0, refused: 0 };
    fc.assert(
      fc.property(question, ([given, value]) => {
        const data = dataOf(given.slot, value);
        const slots = [data.indexDataB, data.valueDataA, data.valueDataB] as const;
        const said = answer(given, data);
        // A predicate that cannot be written has no number to ask the model about.
        if (said === "no predicate") {
          seen.refused++;
          expect(() => encodePredicate(given)).toThrow();
          return;
        }
        const { predicate, bound: written, set } = encodePredicate(given);
        expect(said).toBe(evaluate(predicate, written, slots, set));
        seen[said ? "holds" : "fails"]++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.holds, seen.fails, seen.refused)).toBeGreaterThan(100);
  }, 120_000);

  /** What the SDK says; what it refuses to compare does not hold for the circuit. */
  function answer(given: Predicate, data: ReturnType<typeof dataOf>): boolean | "no predicate" {
    try {
      encodePredicate(given);
    } catch {
      return "no predicate";
    }
    try {
      return evaluatePredicate(given, data).holds;
    } catch (error) {
      expect(error).toBeInstanceOf(ValueOutOfRangeError);
      expect(data[given.slot]).toBeGreaterThanOrEqual(SIZE);
      return false;
    }
  }

  it.each(["less", "greater", "between"] as const)("error: the size of a value above 64 bits: %s", (name) => {
    const given = { operator: name, slot, bound: 5n, low: 0n, high: 5n } as Predicate;
    expect(() => evaluatePredicate(given, dataOf(slot, SIZE - 1n))).not.toThrow();
    expect(() => evaluatePredicate(given, dataOf(slot, SIZE))).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError", field: slot }) as Error,
    );
  });
});
