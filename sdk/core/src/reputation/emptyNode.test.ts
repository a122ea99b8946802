import { poseidon8 } from "poseidon-lite/poseidon8";
import { expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { emptyNode } from "./emptyNode.ts";

it("behavior: an empty leaf is 0, an empty node the hash of eight empty ones", () => {
  expect(emptyNode(0)).toBe(0n);
  expect(emptyNode(1)).toBe(poseidon8([0, 0, 0, 0, 0, 0, 0, 0]));
});

it("vector: the root of nothing, which is never published", () => {
  const { emptyRoot } = readJson<{ emptyRoot: string }>("circuits/test/vectors/reputation.json");
  expect(emptyNode(8)).toBe(BigInt(emptyRoot));
});
