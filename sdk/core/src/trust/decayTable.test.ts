import { expect, it } from "vitest";

import { leftOf } from "../../test/support/trust.ts";
import { DECAY_STEPS, decayTable, WHOLE_DECAY } from "./decayTable.ts";

it("behavior: holds floor(4096 · 2^(-i / 64)) for each of 64 steps", () => {
  expect(decayTable).toHaveLength(DECAY_STEPS);
  expect(decayTable[0]).toBe(WHOLE_DECAY);
  expect([...decayTable].map(BigInt)).toEqual(Array.from(decayTable, (_, step) => leftOf(BigInt(step))));
});
