import { expect, it } from "vitest";

import { poseidonSchedule } from "./poseidonSchedule.ts";

it.each([
  [3, 57],
  [4, 56],
  [9, 63],
])("behavior: width %d has %d sparse rounds between four full ones on either side", (width, rounds) => {
  const { first, partial, last } = poseidonSchedule(width);
  expect([first.length, partial.length, last.length]).toEqual([4, rounds, 4]);
  for (const { row, column } of partial) {
    expect([row.length, column.length]).toEqual([width - 1, width - 1]);
  }
});
