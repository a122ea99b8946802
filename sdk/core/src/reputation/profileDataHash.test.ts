import { encodePacked, keccak256 } from "viem";
import { expect, it } from "vitest";

import { profileDataHash } from "./profileDataHash.ts";

it("behavior: is the hash of the leaves as packed words, in their order", () => {
  const packed = encodePacked(["uint256", "uint256"], [1n, 2n ** 253n]);
  expect(profileDataHash([1n, 2n ** 253n])).toBe(keccak256(packed));
  expect(profileDataHash([2n ** 253n, 1n])).not.toBe(keccak256(packed));
});

it("behavior: of nothing it is the hash of nothing", () => {
  expect(profileDataHash([])).toBe(keccak256("0x"));
});
