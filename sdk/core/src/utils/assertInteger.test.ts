import { expect, it } from "vitest";

import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { assertInteger } from "./assertInteger.ts";

it.each([0, 5, 10])("behavior: %d passes from 0 to 10", (value) => {
  expect(() => assertInteger("x", value, { min: 0, max: 10 })).not.toThrow();
});

it.each([-1, 11, 0.5, Number.NaN, Infinity, 2 ** 53])("error: %d does not pass from 0 to 10", (value) => {
  expect(() => assertInteger("x", value, { min: 0, max: 10 })).toThrow(ValueOutOfRangeError);
});

it("error: an unsafe integer passes no range, and the message names field, value and bounds", () => {
  expect(() => assertInteger("x", 2 ** 53, { min: 0, max: Infinity })).toThrow(
    "x is 9007199254740992; it must be an integer from 0 to Infinity.",
  );
});
