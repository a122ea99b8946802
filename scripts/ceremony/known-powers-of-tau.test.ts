import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { knownPowersOfTau } from "./known-powers-of-tau.ts";

describe("knownPowersOfTau", () => {
  it("behavior: is the table that snarkjs publishes", () => {
    const folder = join(dirname(createRequire(import.meta.url).resolve("snarkjs")), "..");
    const table = readFileSync(join(folder, "README.md"), "utf8").matchAll(
      /^\|\s*(\d+)\s*\|[^|]*\|\s*\[(\S+\.ptau)\]\(\S+\)\s*\|\s*([0-9a-f]{128})\s*\|$/gm,
    );
    const published = [...table].map(([, power, name, blake2b]) => ({ name, power: Number(power), blake2b }));
    expect(published.length).toBe(21);
    expect(knownPowersOfTau).toEqual(published);
  });
});
