import type { CircuitProof } from "./computeProof.ts";
import { createProver, type ProverParameters } from "./createProver.ts";

/**
 * Makes one proof in a thread that lives for it alone: a Web Worker, or a worker thread of Node. For several proofs keep
 * a {@link createProver}.
 *
 * @throws What its `prove` throws.
 * @example
 * const { proof } = await proveInWorker({ circuit: reputationCircuit, input, artifacts: { baseUrl: "/artifacts/" } });
 */
export async function proveInWorker<Input>(parameters: ProverParameters<Input>): Promise<CircuitProof> {
  const prover = createProver();
  try {
    return await prover.prove(parameters);
  } finally {
    prover.terminate();
  }
}
