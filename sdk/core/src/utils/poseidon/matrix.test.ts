import fc from "fast-check";
import { expect, it } from "vitest";

import { modInverse } from "../modInverse.ts";
import { apply, dot, invert, multiply, power, transpose } from "./matrix.ts";

const identity = [
  [1n, 0n, 0n],
  [0n, 1n, 0n],
  [0n, 0n, 1n],
];

it("behavior: dot, apply, transpose and multiply by hand", () => {
  const matrix = [
    [1n, 2n, 3n],
    [4n, 5n, 6n],
  ];
  expect(dot([1n, 2n], [3n, 4n])).toBe(11n);
  expect(apply(matrix, [1n, 1n, 1n])).toEqual([6n, 15n]);
  expect(transpose(matrix)).toEqual([
    [1n, 4n],
    [2n, 5n],
    [3n, 6n],
  ]);
  expect(multiply(matrix, transpose(matrix))).toEqual([
    [14n, 32n],
    [32n, 77n],
  ]);
});

it("behavior: powers are repeated products", () => {
  const matrix = [
    [1n, 1n],
    [1n, 0n],
  ];
  // Fibonacci's numbers.
  expect(power(matrix, 1)).toEqual(matrix);
  expect(power(matrix, 10)).toEqual([
    [89n, 55n],
    [55n, 34n],
  ]);
  expect(power(matrix, 11)[0]).toEqual([144n, 89n]);
});

it("behavior: a Cauchy matrix times its inverse is the identity", () => {
  const six = fc.uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(six, (drawn) => {
      const matrix = drawn.slice(0, 3).map((x) => drawn.slice(3).map((y) => modInverse(x + y)));
      expect(multiply(matrix, invert(matrix))).toEqual(identity);
    }),
    { numRuns: 30 },
  );
});
