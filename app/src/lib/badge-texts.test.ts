import { describe, expect, it } from "vitest";

import { badgeValue } from "./badge-texts.ts";

describe("badgeValue", () => {
  it.each([
    ["github", 0n, "level 0 of 100"],
    ["evm-tx-count", 0n, "0 transactions"],
    ["evm-tx-count", 1n, "1 transaction"],
    ["evm-tx-count", 5_000n, "5,000 transactions"],
    ["evm-balance", 10_000n, "10 ETH"],
    ["evm-balance", 1n, "0.001 ETH"],
    ["aura-community", 1n, ""],
    ["aura-community", 7n, "value 7"],
    ["", 0n, ""],
  ])("behavior: %s with %s is “%s”", (provider, value, text) => {
    expect(badgeValue(provider, value)).toBe(text);
  });
});
