import { ProofCancelledError, ProvingFailedError } from "../errors/proof.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import { checkArtifacts, checkWitness } from "./checkArtifacts.ts";
import type { CircuitSignals } from "./Circuit.ts";
import { parseProvingKey } from "./parseProvingKey.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import { proveGroth16 } from "./proveGroth16.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import type { Curve } from "./snarkjsCurve.ts";
import { witnessError } from "./witnessError.ts";
import { watchThreads } from "./watchThreads.ts";
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
 * @throws ProvingFailedError when the prover itself fails, or a thread of it.
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
  const key = parseProvingKey(zkey);
  const stage = (name: "witness" | "prove"): void => {
    if (signal?.aborted === true) throw new ProofCancelledError();
    onProgress?.({ stage: name });
  };
  return withSnarkjs(async ({ wtns, curves }) => {
    stage("witness");
    const file: { type: "mem"; data?: Uint8Array } = { type: "mem" };
    await guarded(wtns.calculate(signals, wasm, file), witnessError);
    const witness = checkWitness(file.data, size);
    stage("prove");
    const prove = async (): Promise<CircuitProof> => {
      const curve = watchThreads((await curves.getCurveFromName("bn128")) as Curve);
      return proveGroth16({ curve, key, witness });
    };
    const proven = await guarded(prove(), (cause) =>
      cause instanceof ProvingFailedError ? cause : new ProvingFailedError({ cause }),
    );
    if (signal?.aborted === true) throw new ProofCancelledError();
    return proven;
  });
}

async function guarded<Result>(step: Promise<Result>, wrap: (cause: unknown) => Error): Promise<Result> {
  try {
    return await step;
  } catch (cause) {
    throw wrap(cause);
  }
}
