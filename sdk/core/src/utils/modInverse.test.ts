import fc from "fast-check";
import { expect, it } from "vitest";

import { FIELD_ORDER } from "./field.ts";
import { modInverse } from "./modInverse.ts";

it("behavior: an element times its inverse is 1, and the inverse is in the field", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: FIELD_ORDER - 1n }), (element) => {
      const inverse = modInverse(element);
      expect((element * inverse) % FIELD_ORDER).toBe(1n);
      expect(inverse > 0n && inverse < FIELD_ORDER).toBe(true);
    }),
  );
});

it("behavior: 1 and -1 are their own inverses", () => {
  expect(modInverse(1n)).toBe(1n);
  expect(modInverse(FIELD_ORDER - 1n)).toBe(FIELD_ORDER - 1n);
});
