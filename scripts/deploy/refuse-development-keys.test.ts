import { describe, expect, test } from "vitest";

import { refuseDevelopmentKeys } from "./refuse-development-keys.ts";

describe("refuseDevelopmentKeys", () => {
  test.each([1337, 31337])("behavior: chain %i is local", async (chainId) => {
    await expect(refuseDevelopmentKeys(chainId)).resolves.toBeUndefined();
  });

  test.each([1, 10, 8453, 11155111])("error: chain %i is not", async (chainId) => {
    await expect(refuseDevelopmentKeys(chainId)).rejects.toThrow(
      /keys in circuits\/keys are for development/,
    );
  });
});
