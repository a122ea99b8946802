import { describe, expect, it } from "vitest";

import { PowersOfTauError } from "./errors.ts";
import { neededPower, requireLargeEnough, requirePublic } from "./powers-of-tau.ts";

const inspected = { power: 13, sha256: "", blake2b: "ab", bytes: 0 };
const circuit = (constraints: number) => ({ name: "square", constraints, publicSignals: ["a", "b"] });

describe("neededPower", () => {
  it("behavior: leaves a row for each public signal and one more", () => {
    expect(neededPower(5762, 6)).toBe(13);
    expect(neededPower(13, 2)).toBe(4);
    expect(neededPower(14, 2)).toBe(5);
  });
});

describe("requireLargeEnough", () => {
  it("behavior: takes what just fits", () => {
    expect(() => requireLargeEnough(inspected, circuit(8189))).not.toThrow();
  });

  it("error: refuses one more, and names the file to take", () => {
    expect(() => requireLargeEnough(inspected, circuit(8190))).toThrow(PowersOfTauError);
    expect(() => requireLargeEnough(inspected, circuit(8190))).toThrow(/powersOfTau28_hez_final_14\.ptau/);
  });
});

describe("requirePublic", () => {
  it("behavior: takes what was published, and anything for development", () => {
    expect(() => requirePublic({ ...inspected, publicName: "p" }, "f", false)).not.toThrow();
    expect(() => requirePublic(inspected, "f", true)).not.toThrow();
  });

  it("error: refuses anything else, and says its hash", () => {
    expect(() => requirePublic(inspected, "f", false)).toThrow(/BLAKE2b-512 is ab/);
  });
});
