import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import type { ProveInWorkerParameters } from "./createProofWorker.ts";
import { proveInWorker } from "./proveInWorker.ts";
import type { ReputationProof } from "./proveReputation.ts";

/**
 * Proves one claim in a thread that lives for it alone: a Web Worker, or a worker thread of Node. For several proofs keep
 * a {@link createProofWorker}.
 *
 * @throws ClaimNotMetError when the claim does not hold, ArtifactUnavailableError and ArtifactHashMismatchError when
 * the proving files cannot be used, ProofCancelledError when `signal` aborts, ProvingFailedError otherwise.
 * @example
 * const { proof, publicSignals } = await proveReputationInWorker({
 *   input,
 *   artifacts: { baseUrl: "/artifacts/" },
 *   onProgress: ({ stage }) => console.log(stage),
 * });
 */
export function proveReputationInWorker(parameters: ProveInWorkerParameters): Promise<ReputationProof> {
  return proveInWorker({ circuit: reputationCircuit, ...parameters });
}
