import { createProofWorker, type ProveInWorkerParameters } from "./createProofWorker.ts";
import type { ReputationProof } from "./proveReputation.ts";

/**
 * Proves one claim in a Web Worker that lives for it alone. For several proofs keep a {@link createProofWorker}.
 *
 * @throws ClaimNotMetError when the claim does not hold, ArtifactUnavailableError and ArtifactHashMismatchError when
 * the proving files cannot be used, ProofCancelledError when `signal` aborts, ProvingFailedError otherwise.
 * @example
 * const { proof, publicSignals } = await proveReputationInWorker({
 *   input,
 *   artifacts: { baseUrl: "/artifacts/" },
 *   onProgress: ({ stage }) => setStage(stage),
 * });
 */
export async function proveReputationInWorker(parameters: ProveInWorkerParameters): Promise<ReputationProof> {
  const worker = createProofWorker();
  try {
    return await worker.prove(parameters);
  } finally {
    worker.terminate();
  }
}
