/** Compiles every circuit into `circuits/build/`: constraint system, witness generator and symbol table. */
import { compileCircuit } from "../../circuits/compiler/compile.ts";
import { buildPaths, listCircuits } from "../../circuits/compiler/circuits.ts";
import { readR1cs } from "../../circuits/compiler/r1cs.ts";

for (const circuit of listCircuits()) {
  console.log(`${circuit.main}: compiling`);
  await compileCircuit(circuit);
  const { header } = readR1cs(buildPaths(circuit).r1cs);
  console.log(`${circuit.main}: ${header.constraints} constraints, ${header.wires} wires`);
}
