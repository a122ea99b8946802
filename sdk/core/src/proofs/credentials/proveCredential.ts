import { credentialCircuit } from "../circuits/credentialCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { proveCircuit, type ProveCircuitParameters } from "../proveCircuit.ts";
import type { CredentialInput } from "./CredentialInput.ts";

/** What {@link proveCredential} takes. */
export type ProveCredentialParameters = Omit<ProveCircuitParameters<CredentialInput>, "circuit">;

/**
 * Proves in this thread what a credential says. The thread is busy for a second or two: in a page use
 * `proveCredentialInWorker`.
 *
 * @throws What `checkCredential` throws, before anything is computed.
 * @throws ArtifactCorruptError, ArtifactMismatchError, WitnessRejectedError, ProofCancelledError, ProvingFailedError.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl, manifest: credentialCircuit.manifest });
 * const { proof, publicSignals } = await proveCredential({ input: credentialInput, artifacts });
 */
export function proveCredential(parameters: ProveCredentialParameters): Promise<CircuitProof> {
  return proveCircuit({ circuit: credentialCircuit, ...parameters });
}
