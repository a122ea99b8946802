import { existsSync, mkdirSync, rmSync } from "node:fs";

import { buildPaths, listCircuits, mainPath } from "../../compiler/circuits.ts";
import { compileCircuit, compileMain, isCompiled } from "../../compiler/compile.ts";
import { compilePlainPoseidon, plainFolder, plainPaths, plainPoseidonPaths } from "./plain.ts";

/** Compiles whatever `build/` does not hold in its present form, before any test. */
export default async function setup(): Promise<void> {
  for (const circuit of listCircuits()) {
    if (isCompiled(circuit)) continue;
    rmSync(plainFolder, { recursive: true, force: true });
    await compileCircuit(circuit);
  }
  mkdirSync(plainFolder, { recursive: true });
  for (const circuit of listCircuits()) {
    if (existsSync(plainPaths(buildPaths(circuit)).r1cs)) continue;
    await compileMain(mainPath(circuit), plainFolder, ["--O0", "--r1cs", "--sym"]);
  }
  for (const count of [2, 3, 8]) {
    if (!existsSync(plainPoseidonPaths(count).calculator)) await compilePlainPoseidon(count);
  }
}
