import { ProofCancelledError, ProvingFailedError } from "../errors/proof.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import { checkClaim } from "./checkClaim.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import type { ReputationInput } from "./ReputationInput.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

/** What {@link proveReputation} takes. */
export type ProveReputationParameters = {
  input: ReputationInput;
  artifacts: Pick<ReputationArtifacts, "wasm" | "zkey">;
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/** A proof with its public signals as decimal strings, in the verifier's order. */
export type ReputationProof = {
  readonly proof: Groth16Proof;
  readonly publicSignals: readonly string[];
};

/**
 * Proves a claim in this thread, which is busy for a second or two: in a page use `proveReputationInWorker`.
 * An abort takes effect between the stages.
 *
 * @throws ClaimNotMetError before anything is computed, when the claim does not hold.
 * @throws ProofCancelledError when `signal` aborts.
 * @throws ProvingFailedError when the prover fails, as with a path that does not lead to the root.
 * @example
 * const { proof, publicSignals } = await proveReputation({ input, artifacts });
 */
export async function proveReputation({
  input,
  artifacts: { wasm, zkey },
  onProgress,
  signal,
}: ProveReputationParameters): Promise<ReputationProof> {
  checkClaim(input);
  const stage = (name: "witness" | "prove"): void => {
    if (signal?.aborted === true) throw new ProofCancelledError();
    onProgress?.({ stage: name });
  };
  return withSnarkjs(async (snarkjs) => {
    stage("witness");
    const witness: { type: "mem"; data?: Uint8Array } = { type: "mem" };
    await guarded(snarkjs.wtns.calculate(input, wasm, witness));
    stage("prove");
    const { proof, publicSignals } = await guarded(snarkjs.groth16.prove(zkey, witness));
    if (signal?.aborted === true) throw new ProofCancelledError();
    return { proof, publicSignals };
  });
}

async function guarded<Result>(step: Promise<Result>): Promise<Result> {
  try {
    return await step;
  } catch (cause) {
    throw new ProvingFailedError({ cause });
  }
}
