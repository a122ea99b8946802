import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NO_FEATURES, NOW, address, profile } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import { componentNames } from "../types/Components.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { compareCosines } from "./compareCosines.ts";
import { indexSimilarProfiles } from "./indexSimilarProfiles.ts";
import { similarProfiles } from "./similarProfiles.ts";

const [blank] = scoreProfiles([profile(0)], { timestamp: NOW }) as [ScoredProfile];

/** A profile with these six components. */
function scoredAs(index: number, values: readonly number[]): ScoredProfile {
  return {
    ...blank,
    index,
    account: address(index),
    features: NO_FEATURES,
    components: mapComponents((_, place) => values[place] ?? 0),
  };
}

/** The same list by big integers and sorting, as the definition says it. */
function bySorting(scored: readonly ScoredProfile[], target: ScoredProfile, limit: number): string[] {
  const dot = (one: ScoredProfile, other: ScoredProfile): bigint =>
    componentNames.reduce((sum, name) => sum + BigInt(one.components[name] * other.components[name]), 0n);
  return scored
    .filter((each) => each !== target && !each.left && dot(each, each) > 0n && dot(target, target) > 0n)
    .sort((one, other) => {
      const difference =
        dot(other, target) ** 2n * dot(one, one) - dot(one, target) ** 2n * dot(other, other);
      return difference === 0n ? one.index - other.index : difference > 0n ? 1 : -1;
    })
    .slice(0, limit)
    .map(({ account }) => account);
}

const anyWorld = fc
  .array(fc.array(fc.oneof(fc.nat(3), fc.nat(1000)), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((vectors) => vectors.map((values, index) => scoredAs(index, values)));

describe("compareCosines", () => {
  it("behavior: says what big integers say, to the last unit", () => {
    const side = fc.record({ dot: fc.nat(6_000_000), norm: fc.integer({ min: 1, max: 6_000_000 }) });
    const near = side.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.record({ dot: fc.constantFrom(one.dot, Math.max(0, one.dot - 1)), norm: fc.constant(one.norm) }),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.tuple(side, side), near), ([one, other]) => {
        const [mine, theirs] = [
          BigInt(one.dot) ** 2n * BigInt(other.norm),
          BigInt(other.dot) ** 2n * BigInt(one.norm),
        ];
        expect(Math.sign(compareCosines(one, other))).toBe(mine === theirs ? 0 : mine > theirs ? 1 : -1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("similarProfiles", () => {
  it("behavior: the same proportions are alike, whatever the score; of equal ones the earlier is first", () => {
    const scored = [
      scoredAs(0, [100, 200]),
      scoredAs(1, [500, 1000]),
      scoredAs(2, [0, 0, 7]),
      scoredAs(3, [1, 2]),
      scoredAs(4, [300, 400]),
    ];
    const list = similarProfiles(scored.toReversed(), { account: address(0) });
    expect(list.map(({ account, similarity }) => [account, similarity])).toEqual([
      [address(1), 10_000],
      [address(3), 10_000],
      // 110,000 / √(50,000 · 250,000) = 0.98387
      [address(4), 9_838],
      [address(2), 0],
    ]);
  });

  it("behavior: nothing is like nothing, and who left is like nobody", () => {
    const scored = [scoredAs(0, []), scoredAs(1, [5]), { ...scoredAs(2, [5]), left: true }];
    expect(similarProfiles(scored, { account: address(0) })).toEqual([]);
    expect(similarProfiles(scored, { account: address(1) })).toEqual([]);
    expect(similarProfiles(scored, { account: address(9) })).toEqual([]);
  });

  it("behavior: the order is that of the exact cosines, of the scan and of the index", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.integer({ min: 1, max: 12 }), async (scored, limit) => {
        const target = scored[0] as ScoredProfile;
        const expected = bySorting(scored, target, limit);
        const found = similarProfiles(scored, { account: target.account, limit });
        expect(found.map(({ account }) => account)).toEqual(expected);
        const index = await indexSimilarProfiles(scored.toReversed());
        expect(index.find({ account: target.account, limit })).toEqual(found);
      }),
    );
  });

  it("behavior: the index misses nobody among 60,000, many of whom are exactly alike", async () => {
    let state = 7;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    // Coarse values make ties, fine ones fill the space between.
    const scored = Array.from({ length: 60_000 }, (_, index) =>
      scoredAs(
        index,
        Array.from({ length: 6 }, () => (index % 3 === 0 ? draw(5) * 250 : draw(1001))),
      ),
    );
    const index = await indexSimilarProfiles(scored);
    for (let question = 0; question < 30; question++) {
      const account = address(draw(60_000));
      const exact = similarProfiles(scored, { account, limit: 20 });
      expect(index.find({ account, limit: 20 })).toEqual(exact);
    }
  }, 60_000);

  it.each([0, 101, 1.5])("error: a limit of %s", async (limit) => {
    const scored = [scoredAs(0, [1])];
    expect(() => similarProfiles(scored, { account: address(0), limit })).toThrow(ValueOutOfRangeError);
    const index = await indexSimilarProfiles(scored);
    expect(() => index.find({ account: address(0), limit })).toThrow(ValueOutOfRangeError);
    expect(index.size).toBe(1);
  });
});
