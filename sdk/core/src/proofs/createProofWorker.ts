import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import { createProver, type CreateProverParameters, type ProverParameters } from "./createProver.ts";
import type { ReputationProof } from "./proveReputation.ts";
import type { ReputationInput } from "./ReputationInput.ts";

/** What {@link ProofWorker.prove} takes. */
export type ProveInWorkerParameters = Omit<ProverParameters<ReputationInput>, "circuit">;

/** A prover of reputation in a thread of its own. */
export type ProofWorker = {
  /**
   * Proves a claim; a second call waits for the first. An abort stops the thread at once, and the next call starts a
   * new one.
   *
   * @throws ClaimNotMetError, PathMismatchError before a thread is started; else what {@link createProver}'s `prove`
   * throws.
   */
  prove(parameters: ProveInWorkerParameters): Promise<ReputationProof>;
  /** Stops the thread; a proof under way ends in ProofCancelledError. */
  terminate(): void;
};

/**
 * Prepares a thread that proves reputation: {@link createProver} for one circuit.
 *
 * @example
 * const prover = createProofWorker();
 * const { proof } = await prover.prove({ input, artifacts: { baseUrl: "/artifacts/" }, onProgress: console.log });
 */
export function createProofWorker(parameters: CreateProverParameters = {}): ProofWorker {
  const prover = createProver(parameters);
  return {
    prove: (claim) => prover.prove({ circuit: reputationCircuit, ...claim }),
    terminate: () => prover.terminate(),
  };
}
