import { expect, it } from "vitest";

import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { assertUint } from "./assertUint.ts";

it.each([0n, 9n, 10n])("behavior: %d passes up to 10", (value) => {
  expect(() => assertUint("x", value, 10n)).not.toThrow();
});

it.each([-1n, 11n])("error: %d does not pass up to 10", (value) => {
  expect(() => assertUint("x", value, 10n)).toThrow(ValueOutOfRangeError);
});
