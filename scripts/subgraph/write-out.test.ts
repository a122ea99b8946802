import { describe, expect, test } from "vitest";

import { writeOut } from "./write-out.ts";

describe("writeOut", () => {
  test("behavior: a repeated text is written out wherever it stands", () => {
    const long = { repeat: "ab", times: 3 };
    expect(JSON.parse(writeOut(JSON.stringify({ a: long, b: [{ c: long }], d: "ab" })))).toEqual({
      a: "ababab",
      b: [{ c: "ababab" }],
      d: "ab",
    });
  });

  test("behavior: anything else stays, numbers too large for a float among the texts", () => {
    const kept = {
      a: { repeat: "ab" },
      b: { repeat: "ab", times: 2, more: 1 },
      c: null,
      d: "123456789012345678901",
    };
    expect(JSON.parse(writeOut(JSON.stringify(kept)))).toEqual(kept);
  });
});
