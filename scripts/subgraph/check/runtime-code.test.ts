import { describe, expect, test } from "vitest";

import { isRuntimeCode } from "./runtime-code.ts";

const places = { "1": [{ start: 1, length: 2 }], "2": [{ start: 4, length: 1 }] };
const compiled = "0xaa0000bb00cc";

describe("isRuntimeCode", () => {
  test("behavior: what the constructor filled in may be anything", () => {
    expect(isRuntimeCode("0xaa1234bb56cc", compiled, places)).toBe(true);
    expect(isRuntimeCode("0xAA0000BB00CC", compiled, places)).toBe(true);
    expect(isRuntimeCode(compiled, compiled)).toBe(true);
  });

  test.each([
    "0xaa1234bb56cd",
    "0xab1234bb56cc",
    "0xaa1234bc56cc",
    "0xaa1234bb56",
    "0xaa1234bb56cc00",
    "0x",
  ] as const)("behavior: %s is other code", (code) => {
    expect(isRuntimeCode(code, compiled, places)).toBe(false);
  });

  test("behavior: one value is the same wherever it stands", () => {
    const twice = {
      "1": [
        { start: 1, length: 1 },
        { start: 3, length: 1 },
      ],
    };
    expect(isRuntimeCode("0xaa12bb12", "0xaa00bb00", twice)).toBe(true);
    expect(isRuntimeCode("0xaa12bb13", "0xaa00bb00", twice)).toBe(false);
  });
});
