import fc from "fast-check";
import { expect, test } from "vitest";

import { Random } from "./random.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test("behavior: what is made from its state goes on as it does", () => {
  fc.assert(
    fc.property(seeds, fc.nat(50), (seed, taken) => {
      const random = new Random(seed);
      for (let count = 0; count < taken; count++) random.bits();
      const other = new Random(random.state);
      expect([other.bits(), other.bigint(80)]).toEqual([random.bits(), random.bigint(80)]);
    }),
  );
});

test("behavior: different seeds lead to different numbers", () => {
  fc.assert(
    fc.property(fc.uniqueArray(seeds, { minLength: 2, maxLength: 2 }), ([one = 0, other = 0]) => {
      expect(new Random(one).bigint(128)).not.toBe(new Random(other).bigint(128));
    }),
  );
});

test("behavior: integers lie between their bounds, and reach them", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -5, max: 5 }), fc.nat(4), (seed, least, width) => {
      const random = new Random(seed);
      const drawn = new Set(Array.from({ length: 500 }, () => random.int(least, least + width)));
      const all = Array.from({ length: width + 1 }, (_, place) => least + place);
      expect([...drawn].sort((one, other) => one - other)).toEqual(all);
    }),
  );
});

test("behavior: some of a list are different ones of it, as many as there are at most", () => {
  fc.assert(
    fc.property(seeds, fc.uniqueArray(fc.nat()), fc.nat(20), (seed, list, most) => {
      const before = [...list];
      const some = new Random(seed).some(list, most);
      expect(new Set(some).size).toBe(Math.min(most, list.length));
      expect(some.every((each) => list.includes(each))).toBe(true);
      expect(list).toEqual(before);
    }),
  );
});

test("args: nothing is picked of an empty list", () => {
  expect(new Random(1).pick([])).toBeUndefined();
});
