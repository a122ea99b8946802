import type { ProofProgress } from "./ProofProgress.ts";
import type { ReputationProof } from "./proveReputation.ts";
import type { ArtifactManifest, ReputationArtifacts } from "./ReputationArtifacts.ts";
import type { ReputationInput } from "./ReputationInput.ts";
import type { SerializedError } from "./serializeError.ts";

/** Where a prover worker takes the proving files from: a URL that it fetches itself, or the files. */
export type WorkerArtifacts =
  | { readonly baseUrl: string; readonly manifest?: ArtifactManifest | undefined }
  | Pick<ReputationArtifacts, "wasm" | "zkey">;

/** What a page asks of a prover worker: one proof at a time. */
export type ProverRequest = {
  readonly input: ReputationInput;
  readonly artifacts: WorkerArtifacts;
};

/** What a prover worker answers: progress, then a proof or an error. */
export type ProverResponse =
  | { readonly progress: ProofProgress }
  | { readonly result: ReputationProof }
  | { readonly error: SerializedError };
