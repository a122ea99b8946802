/** Real proofs under the committed keys. */
import { readFileSync } from "node:fs";

import { groth16, type Groth16Proof } from "snarkjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder, findCircuit } from "../compiler/circuits.ts";
import { keysFolder, readManifest } from "../compiler/manifest.ts";
import { inputOf } from "./cases.ts";
import { FIELD } from "./model.ts";
import { releaseCurve } from "./support/curve.ts";
import { caseAt } from "./support/reputation.ts";

interface ProofVector {
  readonly case: string;
  readonly proof: Groth16Proof;
  readonly publicSignals: string[];
  readonly solidity: { a: string[]; b: string[][]; c: string[]; publicSignals: string[] };
}

const { publicSignals: names } = findCircuit("reputation");
const entry = readManifest().circuits["reputation"];
const key = JSON.parse(readFileSync(`${keysFolder}reputation.vkey.json`, "utf8")) as unknown;
const committed = JSON.parse(readFileSync(`${circuitsFolder}test/vectors/proof.json`, "utf8")) as ProofVector;
const GOLD = caseAt(0);

let proof: Groth16Proof;
let publicSignals: string[];

beforeAll(async () => {
  const { components, children, ...rest } = inputOf(GOLD);
  const signals = { ...rest, components: [...components], children: children.map((level) => [...level]) };
  const [wasm, zkey] = [`${keysFolder}${entry?.wasm.file}`, `${keysFolder}${entry?.zkey.file}`];
  const result = await groth16.fullProve(signals, wasm, zkey);
  proof = result.proof;
  publicSignals = result.publicSignals.map(String);
});

afterAll(releaseCurve);

describe("a proof", () => {
  it("verifies, with the model's public signals", async () => {
    expect(publicSignals.map(BigInt)).toEqual(GOLD.publicSignals);
    expect(await groth16.verify(key, publicSignals, proof)).toBe(true);
  });

  it.each(names.map((name, index) => ({ name, index })))("fails for another $name", async ({ index }) => {
    const value = BigInt(publicSignals[index] ?? 0);
    for (const forged of [value + 1n, FIELD - value, 0n]) {
      if (forged === value) continue;
      const signals = publicSignals.map((signal, i) => (i === index ? forged.toString() : signal));
      expect([forged, await groth16.verify(key, signals, proof)]).toEqual([forged, false]);
    }
  });

  it("fails with public signals in another order", async () => {
    const [first = "", second = "", ...others] = publicSignals;
    expect(await groth16.verify(key, [second, first, ...others], proof)).toBe(false);
  });

  it("fails with any of its points replaced by another of the same group", async () => {
    const other = committed.proof;
    for (const forged of [
      { ...proof, pi_a: other.pi_a },
      { ...proof, pi_b: other.pi_b },
      { ...proof, pi_c: other.pi_c },
    ]) {
      expect(await groth16.verify(key, publicSignals, forged)).toBe(false);
    }
  });
});

describe("vectors/proof.json", () => {
  it("verifies under the committed key", async () => {
    expect(committed.case).toBe(GOLD.name);
    expect(committed.publicSignals.map(BigInt)).toEqual(GOLD.publicSignals);
    expect(await groth16.verify(key, committed.publicSignals, committed.proof)).toBe(true);
  });

  it("holds the same in the form that Solidity takes: the coordinates of b are swapped", () => {
    const { a, b, c, publicSignals: signals } = committed.solidity;
    const { pi_a: [ax, ay] = [], pi_b: [b0 = [], b1 = []] = [], pi_c: [cx, cy] = [] } = committed.proof;
    expect(a.map(BigInt)).toEqual([ax, ay].map((value) => BigInt(value ?? 0)));
    expect(b.map((pair) => pair.map(BigInt))).toEqual(
      [b0, b1].map(([x, y]) => [BigInt(y ?? 0), BigInt(x ?? 0)]),
    );
    expect(c.map(BigInt)).toEqual([cx, cy].map((value) => BigInt(value ?? 0)));
    expect(signals.map(BigInt)).toEqual(GOLD.publicSignals);
  });
});
