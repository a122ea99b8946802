import { expect, it } from "vitest";

import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import { FIELD_ORDER } from "../field.ts";
import { poseidonParameters } from "./poseidonParameters.ts";

it.each([2, 3, 4, 9, 17])(
  "behavior: width %d has a row of constants a round and a Cauchy matrix",
  (width) => {
    const { fullRounds, partialRounds, constants, matrix } = poseidonParameters(width);
    expect(constants).toHaveLength(fullRounds + partialRounds);
    expect(matrix).toHaveLength(width);
    const elements = [...constants, ...matrix].flat();
    expect(elements).toHaveLength(width * (fullRounds + partialRounds + width));
    expect(elements.every((element) => element >= 0n && element < FIELD_ORDER)).toBe(true);
    expect(new Set(matrix.flat()).size).toBe(width * width);
  },
);

it.each([0, 1, 18])("error: there is no width %d", (width) => {
  expect(() => poseidonParameters(width)).toThrow(ValueOutOfRangeError);
});
