import { expect, test } from "vitest";

import { percentile } from "./measure.ts";

const twenty = Array.from({ length: 20 }, (_, place) => 20 - place);

test.each([
  [50, 10],
  [95, 19],
  [96, 20],
  [100, 20],
  [1, 1],
])("behavior: %i %% of 1 to 20 do not exceed %i", (percent, value) => {
  expect(percentile(twenty, percent)).toBe(value);
});

test("behavior: the values keep their order", () => {
  const values = [3, 1, 2];
  expect(percentile(values, 50)).toBe(2);
  expect(values).toEqual([3, 1, 2]);
});

test("error: of nothing", () => {
  expect(() => percentile([], 50)).toThrow("There is no percentile of nothing.");
});
