import { signalCircuit } from "../circuits/signalCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import type { ProverParameters } from "../createProver.ts";
import { proveInWorker } from "../proveInWorker.ts";
import type { SignalInput } from "./SignalInput.ts";

/** What {@link proveSignalInWorker} takes. */
export type ProveSignalInWorkerParameters = Omit<ProverParameters<SignalInput>, "circuit">;

/**
 * Proves a signal in a thread that lives for it alone: a Web Worker, or a worker thread of Node. For several signals keep a
 * `createProver` and give it `signalCircuit`.
 *
 * @throws What `proveSignal` throws, ArtifactUnavailableError and ArtifactHashMismatchError.
 * @example
 * const { proof, publicSignals } = await proveSignalInWorker({ input: signalInput, artifacts: { baseUrl: "/artifacts/" } });
 */
export function proveSignalInWorker(parameters: ProveSignalInWorkerParameters): Promise<CircuitProof> {
  return proveInWorker({ circuit: signalCircuit, ...parameters });
}
