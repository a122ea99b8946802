import type { Circuit } from "./Circuit.ts";
import { computeProof, type CircuitProof, type ComputeProofParameters } from "./computeProof.ts";

/** What {@link proveCircuit} takes. */
export type ProveCircuitParameters<Input> = Pick<
  ComputeProofParameters,
  "artifacts" | "onProgress" | "signal"
> & {
  circuit: Circuit<Input>;
  input: Input;
};

/**
 * Proves what one of the circuits proves, in this thread, which is busy for a second or two: in a page use
 * {@link createProver}. An abort takes effect between the stages.
 *
 * @throws What the circuit's check throws, before anything is computed.
 * @throws ArtifactCorruptError, ArtifactMismatchError, WitnessRejectedError, ProofCancelledError, ProvingFailedError.
 * @example
 * const { proof, publicSignals } = await proveCircuit({ circuit: reputationCircuit, input, artifacts });
 */
export async function proveCircuit<Input>({
  circuit,
  input,
  ...rest
}: ProveCircuitParameters<Input>): Promise<CircuitProof> {
  circuit.check(input);
  const publicCount = circuit.publicSignals.length;
  return computeProof({ signals: circuit.toSignals(input), publicCount, ...rest });
}
