import { describe, expect, test } from "vitest";

import { readManifest } from "../../circuits/compiler/manifest.ts";
import { refuseDevelopmentKeys } from "./refuse-development-keys.ts";

const LOCAL = [1337, 31337];
const OTHERS = [1, 10, 8453, 11155111];

describe("refuseDevelopmentKeys", () => {
  test.each(LOCAL)("behavior: chain %i is local, and takes any keys", (chainId) => {
    for (const manifest of [{ development: true }, { development: false }, {}, readManifest()]) {
      expect(() => {
        refuseDevelopmentKeys(chainId, manifest);
      }).not.toThrow();
    }
  });

  test.each(OTHERS)("error: chain %i is not, and takes no development keys", (chainId) => {
    // A manifest that does not say it is taken at its worst.
    for (const manifest of [{ development: true }, {}, { development: "false" }]) {
      expect(() => {
        refuseDevelopmentKeys(chainId, manifest);
      }).toThrow(/keys in circuits\/keys are for development/);
    }
  });

  test.each(OTHERS)("behavior: chain %i takes the keys of a ceremony", (chainId) => {
    expect(() => {
      refuseDevelopmentKeys(chainId, { development: false });
    }).not.toThrow();
  });
});
