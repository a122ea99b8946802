import { ProofCancelledError, ProvingFailedError } from "../errors/proof.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import { checkArtifacts, checkWitness } from "./checkArtifacts.ts";
import type { CircuitSignals } from "./Circuit.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import { witnessError } from "./witnessError.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

/** A proof with its public signals as decimal strings, in the verifier's order. */
export type CircuitProof = {
  readonly proof: Groth16Proof;
  readonly publicSignals: readonly string[];
};

/** What {@link computeProof} takes. */
export type ComputeProofParameters = {
  signals: CircuitSignals;
  /** How many public signals the circuit has. */
  publicCount: number;
  artifacts: Pick<ReputationArtifacts, "wasm" | "zkey">;
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Makes a proof in this thread, of inputs that were checked. An abort takes effect between the stages.
 *
 * @throws ArtifactCorruptError when a file is cut off or no proving file.
 * @throws ArtifactMismatchError when a file is of another circuit.
 * @throws WitnessRejectedError when the circuit refuses the inputs.
 * @throws ProofCancelledError when `signal` aborts.
 * @throws ProvingFailedError when the prover itself fails.
 */
export async function computeProof({
  signals,
  publicCount,
  artifacts,
  onProgress,
  signal,
}: ComputeProofParameters): Promise<CircuitProof> {
  const { wasm, zkey } = artifacts;
  const size = checkArtifacts({ wasm, zkey, publicCount });
  const stage = (name: "witness" | "prove"): void => {
    if (signal?.aborted === true) throw new ProofCancelledError();
    onProgress?.({ stage: name });
  };
  return withSnarkjs(async (snarkjs) => {
    stage("witness");
    const witness: { type: "mem"; data?: Uint8Array } = { type: "mem" };
    await guarded(snarkjs.wtns.calculate(signals, wasm, witness), witnessError);
    checkWitness(witness.data, size);
    stage("prove");
    const { proof, publicSignals } = await guarded(
      snarkjs.groth16.prove(zkey, witness),
      (cause) => new ProvingFailedError({ cause }),
    );
    if (signal?.aborted === true) throw new ProofCancelledError();
    return { proof, publicSignals };
  });
}

async function guarded<Result>(step: Promise<Result>, wrap: (cause: unknown) => Error): Promise<Result> {
  try {
    return await step;
  } catch (cause) {
    throw wrap(cause);
  }
}
