import { describe, expect, it } from "vitest";

import { formatPrice, plural, shortHex } from "./format.ts";

describe("format", () => {
  it("behavior: shortens only what is long", () => {
    expect(shortHex("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")).toBe("0x7099…79C8");
    expect(shortHex("0x1234")).toBe("0x1234");
  });

  it("behavior: zero costs nothing", () => {
    expect(formatPrice(0n)).toBe("Free");
    expect(formatPrice(50_000_000_000_000_000n)).toBe("0.05 ETH");
  });

  it("behavior: only one is singular", () => {
    expect([0, 1, 2, 1n].map((count) => plural(count, "badge"))).toEqual([
      "0 badges",
      "1 badge",
      "2 badges",
      "1 badge",
    ]);
  });
});
