import { listCircuits, mainPath } from "../../compiler/circuits.ts";
import { compileCircuit, isCompiled } from "../../compiler/compile.ts";
import { compilePlain, compilePlainPoseidon } from "./plain.ts";

/** Compiles whatever `build/` does not hold in its present form, before any test. */
export default async function setup(): Promise<void> {
  for (const circuit of listCircuits()) {
    if (!isCompiled(circuit)) await compileCircuit(circuit);
    await compilePlain(mainPath(circuit));
  }
  for (const count of [2, 3, 4, 5, 8, 16]) await compilePlainPoseidon(count);
}
