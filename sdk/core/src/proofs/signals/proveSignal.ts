import { signalCircuit } from "../circuits/signalCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { proveCircuit, type ProveCircuitParameters } from "../proveCircuit.ts";
import type { SignalInput } from "./SignalInput.ts";

/** What {@link proveSignal} takes. */
export type ProveSignalParameters = Omit<ProveCircuitParameters<SignalInput>, "circuit">;

/**
 * Proves a signal in this thread, which is busy for a second or two: in a page use `proveSignalInWorker`.
 *
 * @throws SignalQuotaError, SelfSignalError, InvalidSignalKeyError, UnprovableIdentityError, IdentityNotInTreeError,
 * PathMismatchError, ValueOutOfRangeError before anything is computed.
 * @throws ArtifactCorruptError, ArtifactMismatchError, WitnessRejectedError, ProofCancelledError, ProvingFailedError.
 * @example
 * const epoch = signalEpoch(now, 86_400);
 * const { input } = await prepareSignal(client, { identity, passportId, index: 0, epoch, quota: 10, message });
 * const artifacts = await loadArtifacts({ baseUrl: "/artifacts/", manifest: signalCircuit.manifest });
 * const { proof, publicSignals } = await proveSignal({ input, artifacts });
 */
export function proveSignal(parameters: ProveSignalParameters): Promise<CircuitProof> {
  return proveCircuit({ circuit: signalCircuit, ...parameters });
}
