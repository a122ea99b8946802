import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import type { CircuitProof } from "./computeProof.ts";
import { proveCircuit, type ProveCircuitParameters } from "./proveCircuit.ts";
import type { ReputationInput } from "./ReputationInput.ts";

/** What {@link proveReputation} takes. */
export type ProveReputationParameters = Omit<ProveCircuitParameters<ReputationInput>, "circuit">;

/** A proof with its public signals as decimal strings, in the verifier's order. */
export type ReputationProof = CircuitProof;

/**
 * Proves a claim in this thread, which is busy for a second or two: in a page use `proveReputationInWorker`.
 * An abort takes effect between the stages.
 *
 * @throws ClaimNotMetError before anything is computed, when the claim does not hold.
 * @throws PathMismatchError, likewise, when the path does not lead to the root.
 * @throws ArtifactCorruptError, ArtifactMismatchError when the proving files are broken or of another circuit.
 * @throws WitnessRejectedError when the circuit refuses the input, as with somebody else's secret.
 * @throws ProofCancelledError when `signal` aborts.
 * @throws ProvingFailedError when the prover itself fails.
 * @example
 * const { proof, publicSignals } = await proveReputation({ input, artifacts });
 */
export function proveReputation(parameters: ProveReputationParameters): Promise<ReputationProof> {
  return proveCircuit({ circuit: reputationCircuit, ...parameters });
}
