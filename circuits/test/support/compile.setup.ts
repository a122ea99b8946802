import { existsSync, rmSync } from "node:fs";

import { buildPaths, listCircuits, mainPath } from "../../compiler/circuits.ts";
import { compileCircuit, compileMain, isCompiled } from "../../compiler/compile.ts";
import { plainFolder, plainPaths } from "./plain.ts";

/** Compiles whatever `build/` does not hold in its present form, before any test. */
export default async function setup(): Promise<void> {
  for (const circuit of listCircuits()) {
    if (!isCompiled(circuit)) {
      rmSync(plainFolder, { recursive: true, force: true });
      await compileCircuit(circuit);
    }
    if (!existsSync(plainPaths(buildPaths(circuit)).r1cs)) {
      await compileMain(mainPath(circuit), plainFolder, ["--O0", "--r1cs", "--sym"]);
    }
  }
}
