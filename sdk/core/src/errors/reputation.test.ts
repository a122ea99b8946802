import { expect, it } from "vitest";

import {
  CanonicalJsonError,
  InvalidFormulaError,
  InvalidProfileTreeError,
  ValueOutOfRangeError,
} from "./reputation.ts";

it.each([
  [
    new InvalidFormulaError({ field: "weights", rule: "must add up to 10000 and add up to 0" }),
    'InvalidFormulaError: The formula\'s "weights" must add up to 10000 and add up to 0.\nDocs: docs/reputation.md#the-formula-file',
  ],
  [
    new CanonicalJsonError({ path: "$.a", found: "The number 0.5" }),
    'CanonicalJsonError: The number 0.5 at "$.a" cannot be written as canonical JSON.',
  ],
  [
    new ValueOutOfRangeError({ field: "tier", value: 0n, min: 1n, max: 2n }),
    "ValueOutOfRangeError: tier is 0; it must be an integer from 1 to 2.",
  ],
  [
    new InvalidProfileTreeError("there are no leaves"),
    "InvalidProfileTreeError: The profile tree cannot be built: there are no leaves.",
  ],
])("behavior: %s", (error, text) => {
  expect(String(error)).toBe(text);
});
