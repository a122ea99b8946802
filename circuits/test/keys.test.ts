/** The committed keys are those of the present circuit, and were made by a whole setup. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";

import { zKey } from "snarkjs";
import { afterAll, describe, expect, it } from "vitest";

import { buildPaths, listKeyedCircuits, mainPath } from "../compiler/circuits.ts";
import { keysFolder, readManifest } from "../compiler/manifest.ts";
import { readR1cs } from "../compiler/r1cs.ts";
import { sourceHash } from "../compiler/sources.ts";
import { releaseCurve } from "./support/curve.ts";

const manifest = readManifest();
const circuits = listKeyedCircuits().map((circuit) => {
  const entry = manifest.circuits[circuit.name];
  if (entry === undefined) throw new Error(`The manifest lacks ${circuit.name}.`);
  return { circuit, entry, name: circuit.name };
});

const sha256 = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

afterAll(releaseCurve);

describe("keys/manifest.json", () => {
  it("speaks of every circuit that has keys, and of every file", () => {
    expect(Object.keys(manifest.circuits)).toEqual(circuits.map(({ name }) => name));
    const files = circuits.flatMap(({ entry }) => [
      entry.wasm.file,
      entry.zkey.file,
      entry.verificationKey.file,
    ]);
    expect(readdirSync(keysFolder).sort()).toEqual([...files, "manifest.json"].sort());
  });

  // What follows from it, that development keys stay on local chains, is tested with the deployment.
  it("says whether these keys are for development: those without public powers of tau are", () => {
    const published = circuits.every(({ entry }) => entry.powersOfTau.publicName !== undefined);
    expect(typeof manifest.development).toBe("boolean");
    expect(manifest.development || published).toBe(true);
  });

  it.each(circuits)("$name: has the hashes and sizes of the files", ({ entry }) => {
    for (const { file, sha256: hash, bytes } of [entry.wasm, entry.zkey, entry.verificationKey]) {
      expect([file, sha256(keysFolder + file), statSync(keysFolder + file).size]).toEqual([
        file,
        hash,
        bytes,
      ]);
    }
  });

  it.each(circuits)("$name: has the hashes of what the present sources compile to", ({ circuit, entry }) => {
    const build = buildPaths(circuit);
    expect(entry.main).toBe(circuit.main);
    expect(entry.sourceSha256).toBe(sourceHash(mainPath(circuit)));
    expect(entry.r1csSha256).toBe(sha256(build.r1cs));
    expect(entry.wasm.sha256).toBe(sha256(build.wasm));
    expect(entry.constraints).toBe(readR1cs(build.r1cs).header.constraints);
    expect(entry.publicSignals).toEqual(circuit.publicSignals);
  });

  it.each(circuits)("$name: names at least two contributions, and a beacon last", ({ entry }) => {
    expect(entry.contributions.length).toBeGreaterThanOrEqual(3);
    expect(entry.contributions.at(-1)?.name).toBe("beacon");
    expect(new Set(entry.contributions.map(({ hash }) => hash)).size).toBe(entry.contributions.length);
    expect(entry.beacon.iterationsExp).toBeGreaterThanOrEqual(10);
    expect(entry.powersOfTau.blake2b).toMatch(/^[0-9a-f]{128}$/);
  });
});

describe("the verification key", () => {
  it.each(circuits)("$name: is the proving key's", async ({ entry }) => {
    const committed = JSON.parse(readFileSync(keysFolder + entry.verificationKey.file, "utf8")) as unknown;
    const exported = (await zKey.exportVerificationKey(keysFolder + entry.zkey.file)) as unknown;
    expect(exported).toEqual(committed);
  });

  it.each(circuits)("$name: has a delta that is not gamma: the second phase ran", ({ circuit, entry }) => {
    const key = JSON.parse(readFileSync(keysFolder + entry.verificationKey.file, "utf8")) as {
      vk_gamma_2: unknown;
      vk_delta_2: unknown;
      nPublic: number;
      IC: unknown[];
    };
    expect(key.vk_delta_2).not.toEqual(key.vk_gamma_2);
    expect(key.nPublic).toBe(circuit.publicSignals.length);
    expect(key.IC).toHaveLength(circuit.publicSignals.length + 1);
  });
});
