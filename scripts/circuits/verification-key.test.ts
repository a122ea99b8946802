import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { keysFolder } from "../../circuits/compiler/manifest.ts";
import { assertSound, type VerificationKey } from "./verification-key.ts";

const key = JSON.parse(readFileSync(`${keysFolder}reputation.vkey.json`, "utf8")) as VerificationKey;

describe("assertSound", () => {
  it("behavior: accepts the committed key", () => {
    expect(() => assertSound(key, 6)).not.toThrow();
  });

  it("error: refuses a key whose gamma equals delta, which a setup without second phase leaves behind", () => {
    expect(() => assertSound({ ...key, vk_delta_2: key.vk_gamma_2 }, 6)).toThrow(/Gamma equals delta/);
  });

  it("error: refuses another number of public signals", () => {
    expect(() => assertSound(key, 5)).toThrow(/takes 6 public signals, the circuit has 5/);
    expect(() => assertSound({ ...key, IC: key.IC.slice(1) }, 6)).toThrow(/public signals/);
  });

  it("error: refuses another proof system or curve", () => {
    expect(() => assertSound({ ...key, protocol: "plonk" }, 6)).toThrow(/plonk over bn128/);
    expect(() => assertSound({ ...key, curve: "bls12381" }, 6)).toThrow(/groth16 over bls12381/);
  });
});
