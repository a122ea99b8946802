import { credentialCircuit } from "../circuits/credentialCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import type { ProverParameters } from "../createProver.ts";
import { proveInWorker } from "../proveInWorker.ts";
import type { CredentialInput } from "./CredentialInput.ts";

/** What {@link proveCredentialInWorker} takes. */
export type ProveCredentialInWorkerParameters = Omit<ProverParameters<CredentialInput>, "circuit">;

/**
 * Proves what a credential says in a thread that lives for it alone: a Web Worker, or a worker thread of Node. For several
 * proofs keep a `createProver` and give it `credentialCircuit`.
 *
 * @throws What `proveCredential` throws, ArtifactUnavailableError and ArtifactHashMismatchError.
 * @example
 * const { proof } = await proveCredentialInWorker({ input: credentialInput, artifacts: { baseUrl: "/artifacts/" } });
 */
export function proveCredentialInWorker(
  parameters: ProveCredentialInWorkerParameters,
): Promise<CircuitProof> {
  return proveInWorker({ circuit: credentialCircuit, ...parameters });
}
