import { expect, it } from "vitest";

import { reputationCases } from "../../test/support/reputationCases.ts";
import { reputationNullifier } from "./reputationNullifier.ts";

it.each(reputationCases)("vector: $name", ({ secret, scope, nullifier }) => {
  expect(reputationNullifier(BigInt(secret), BigInt(scope))).toBe(BigInt(nullifier));
});

it("behavior: differs by scope and by secret, zero included", () => {
  const nullifiers = [
    [1n, 1n],
    [1n, 0n],
    [0n, 1n],
  ].map(([secret, scope]) => reputationNullifier(secret as bigint, scope as bigint));
  expect(new Set(nullifiers).size).toBe(3);
});
