/** Development keys of circuits of a few constraints. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { groth16 } from "snarkjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PowersOfTauError } from "../ceremony/errors.ts";
import { makePowersOfTau, tinyCircuits, type TinyPowersOfTau } from "../ceremony/fixtures/tiny.ts";
import { releaseCurve } from "./curve.ts";
import { makeDevelopmentKeys } from "./development-keys.ts";
import type { ArtifactFolders } from "./paths.ts";

const folder = mkdtempSync(join(tmpdir(), "aura-development-keys-"));
let ptau: TinyPowersOfTau;

const foldersIn = (name: string): ArtifactFolders => ({
  keys: `${join(folder, name, "keys")}/`,
  verifiers: `${join(folder, name, "verifiers")}/`,
  artifactsModule: join(folder, name, "artifacts.ts"),
});

beforeAll(async () => {
  ptau = await makePowersOfTau(folder, 4);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await releaseCurve();
});

describe("makeDevelopmentKeys", () => {
  it("behavior: verifies each circuit once, with all of its contributions, and makes keys that prove", async () => {
    const folders = foldersIn("all");
    const steps: string[] = [];
    const manifest = await makeDevelopmentKeys({
      ...{ ptau: ptau.prepared, folders, circuits: tinyCircuits, known: [] },
      report: (step) => void steps.push(step),
    });
    expect(steps.filter((step) => step.includes("verifying"))).toEqual([
      "square: verifying 2 contributions against circuit and powers of tau",
      "cube: verifying 2 contributions against circuit and powers of tau",
    ]);
    expect(manifest.development).toBe(true);
    expect(manifest.circuits["cube"]?.contributions.map(({ name }) => name)).toEqual([
      "contribution 1",
      "contribution 2",
      "beacon",
    ]);

    const { proof, publicSignals } = await groth16.fullProve(
      { cube: 343, root: 7 },
      `${folders.keys}cube.wasm`,
      `${folders.keys}cube.zkey`,
    );
    const key = JSON.parse(readFileSync(`${folders.keys}cube.vkey.json`, "utf8")) as object;
    expect(await groth16.verify(key as never, publicSignals, proof)).toBe(true);
  });

  it("behavior: makes those that are named, and leaves the others as they are", async () => {
    const folders = foldersIn("one");
    const options = {
      ...{ ptau: ptau.prepared, folders, circuits: tinyCircuits, known: [] },
      report: () => undefined,
    };
    const first = await makeDevelopmentKeys({ ...options, names: ["square"] });
    expect(Object.keys(first.circuits)).toEqual(["square"]);
    const both = await makeDevelopmentKeys({ ...options, names: ["cube"] });
    expect(Object.keys(both.circuits)).toEqual(["square", "cube"]);
    expect(both.circuits["square"]).toEqual(first.circuits["square"]);
  });

  it("error: refuses powers of tau that are not prepared, and writes nothing", async () => {
    const folders = foldersIn("refused");
    const making = makeDevelopmentKeys({
      ...{ ptau: ptau.unprepared, folders, circuits: tinyCircuits, known: [] },
      report: () => undefined,
    });
    await expect(making).rejects.toThrow(PowersOfTauError);
    expect(existsSync(folders.keys)).toBe(false);
  });
});
