import { expect, it } from "vitest";

import { FIELD_ORDER } from "./field.ts";

it("behavior: is the scalar field of BN254, given by its parameter x", () => {
  const x = 4965661367192848881n;
  expect(FIELD_ORDER).toBe(36n * x ** 4n + 36n * x ** 3n + 18n * x ** 2n + 6n * x + 1n);
});
