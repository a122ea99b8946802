import { expect, it } from "vitest";

import { formulaV1 } from "./formula.v1.ts";
import { tierOf } from "./tierOf.ts";

it.each([
  [0, 0],
  [549, 0],
  [550, 1],
  [649, 1],
  [650, 2],
  [749, 2],
  [750, 3],
  [849, 3],
  [850, 4],
  [1000, 4],
])("behavior: a score of %d is tier %d", (score, tier) => {
  expect(tierOf(score, formulaV1)).toBe(tier);
});
