import { bytesToHex, encodePacked } from "viem";
import { expect, it } from "vitest";

import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { concatUint256 } from "./concatUint256.ts";

it("behavior: nothing gives nothing", () => {
  expect(concatUint256([])).toEqual(new Uint8Array(0));
});

it("behavior: agrees with abi.encodePacked of uint256 values", () => {
  const values = [
    0n,
    1n,
    2n ** 64n,
    2n ** 64n - 1n,
    0x0123456789abcdef_fedcba9876543210n << 100n,
    2n ** 256n - 1n,
  ];
  const types = values.map(() => "uint256" as const);
  expect(bytesToHex(concatUint256(values))).toBe(encodePacked(types, values));
});

it.each([-1n, 2n ** 256n])("error: %d does not fit", (value) => {
  expect(() => concatUint256([value])).toThrow(ValueOutOfRangeError);
});
