import { groth16, type CircuitSignals } from "snarkjs";

import { keyPath, toProof, type CallData, type Proof } from "./vectors.ts";

/**
 * Proves with the committed key of a circuit, in this thread.
 *
 * @throws Error when the circuit refuses the input.
 */
export async function proveCircuit(
  name: "credential" | "opening" | "reputation",
  input: CircuitSignals,
): Promise<{ proof: Proof; publicSignals: readonly bigint[] }> {
  const { proof, publicSignals } = await groth16.fullProve(
    input,
    keyPath(`${name}.wasm`),
    keyPath(`${name}.zkey`),
    undefined,
    undefined,
    { singleThread: true },
  );
  const text = await groth16.exportSolidityCallData(proof, publicSignals);
  const [a, b, c, signals] = JSON.parse(`[${text}]`) as CallData;
  return { proof: toProof(a, b, c), publicSignals: signals.map(BigInt) };
}
