import { openingCircuit } from "../circuits/openingCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { proveCircuit, type ProveCircuitParameters } from "../proveCircuit.ts";
import type { OpeningInput } from "./OpeningInput.ts";

/** What {@link proveOpening} takes. */
export type ProveOpeningParameters = Omit<ProveCircuitParameters<OpeningInput>, "circuit">;

/**
 * Proves in this thread what stands at an index of a profile tree: what a challenge of an epoch shows. For a page give
 * `openingCircuit` to `proveInWorker`.
 *
 * @throws PathMismatchError when something else stands there, ValueOutOfRangeError when a part does not fit: before
 * anything is computed.
 * @throws ArtifactCorruptError, ArtifactMismatchError, WitnessRejectedError, ProofCancelledError, ProvingFailedError.
 * @example
 * const { children, root } = profileProof(profileTree, opening.index);
 * const artifacts = await loadArtifacts({ baseUrl, manifest: openingCircuit.manifest });
 * const { proof } = await proveOpening({ input: { opening, children, root, challenger }, artifacts });
 */
export function proveOpening(parameters: ProveOpeningParameters): Promise<CircuitProof> {
  return proveCircuit({ circuit: openingCircuit, ...parameters });
}
