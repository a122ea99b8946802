import { loadArtifacts } from "./loadArtifacts.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ProverRequest, ProverResponse, WorkerArtifacts } from "./proverMessages.ts";
import { proveReputation } from "./proveReputation.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import { serializeError } from "./serializeError.ts";

/** The part of a worker's global scope, or of a message port, that a prover needs. */
export type ProverScope = {
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  postMessage(response: ProverResponse): void;
};

/** Answers requests for proofs. Downloaded proving files are kept for the next one. */
export function serveProver(scope: ProverScope): void {
  let kept: { baseUrl: string; artifacts: ReputationArtifacts } | undefined;

  async function obtain(
    source: WorkerArtifacts,
    onProgress: (progress: ProofProgress) => void,
  ): Promise<Pick<ReputationArtifacts, "wasm" | "zkey">> {
    if ("wasm" in source) return source;
    if (kept?.baseUrl !== source.baseUrl) {
      kept = { baseUrl: source.baseUrl, artifacts: await loadArtifacts({ ...source, onProgress }) };
    }
    return kept.artifacts;
  }

  async function answer({ input, artifacts }: ProverRequest): Promise<ProverResponse> {
    const onProgress = (progress: ProofProgress): void => scope.postMessage({ progress });
    try {
      const loaded = await obtain(artifacts, onProgress);
      return { result: await proveReputation({ input, artifacts: loaded, onProgress }) };
    } catch (error) {
      return { error: serializeError(error) };
    }
  }

  scope.addEventListener("message", ({ data }) => {
    void answer(data as ProverRequest).then((response) => scope.postMessage(response));
  });
}
