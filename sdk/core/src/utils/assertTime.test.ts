import { expect, it } from "vitest";

import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { assertTime } from "./assertTime.ts";

it.each([0, 2 ** 40 - 1])("behavior: %d is a time", (time) => {
  expect(() => assertTime("x", time)).not.toThrow();
});

it.each([-1, 0.5, 2 ** 40, Number.NaN])("error: %d is no time", (time) => {
  expect(() => assertTime("x", time)).toThrow(ValueOutOfRangeError);
});
