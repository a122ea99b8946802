import { openCache } from "./storage/openCache.ts";
import { computeProof } from "./computeProof.ts";
import { loadArtifacts } from "./loadArtifacts.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ProverRequest, ProverResponse, RequestedArtifacts } from "./proverMessages.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import { serializeError } from "./serializeError.ts";

/** The part of a worker's global scope, or of a message port, that a prover needs. */
export type ProverScope = {
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  postMessage(response: ProverResponse): void;
};

/**
 * Answers requests for proofs. The proving files of the last circuit stay in memory for the next request, those of the
 * one before are let go.
 * @example
 * // In a Web Worker's own file:
 * serveProver(globalThis);
 */
export function serveProver(scope: ProverScope): void {
  let kept: { key: string; artifacts: ReputationArtifacts } | undefined;

  async function obtain(
    source: RequestedArtifacts,
    onProgress: (progress: ProofProgress) => void,
  ): Promise<Pick<ReputationArtifacts, "wasm" | "zkey">> {
    if ("wasm" in source) return source;
    const { baseUrl, manifest } = source;
    const key = `${manifest.wasm.sha256} ${manifest.zkey.sha256}`;
    if (kept?.key !== key) {
      kept = undefined;
      const cache = openCache(source.cache);
      kept = { key, artifacts: await loadArtifacts({ baseUrl, manifest, cache, onProgress }) };
    }
    return kept.artifacts;
  }

  async function answer({ signals, publicCount, artifacts }: ProverRequest): Promise<ProverResponse> {
    const onProgress = (progress: ProofProgress): void => scope.postMessage({ progress });
    try {
      const loaded = await obtain(artifacts, onProgress);
      return { result: await computeProof({ signals, publicCount, artifacts: loaded, onProgress }) };
    } catch (error) {
      return { error: serializeError(error) };
    }
  }

  scope.addEventListener("message", ({ data }) => {
    void answer(data as ProverRequest).then((response) => scope.postMessage(response));
  });
}
