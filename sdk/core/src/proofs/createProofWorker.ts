import { AuraError } from "../errors/base.ts";
import { ProofCancelledError, ProvingFailedError } from "../errors/proof.ts";
import { checkClaim } from "./checkClaim.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ProverRequest, ProverResponse, WorkerArtifacts } from "./proverMessages.ts";
import type { ReputationProof } from "./proveReputation.ts";
import type { ReputationInput } from "./ReputationInput.ts";
import { reviveError } from "./serializeError.ts";

/** The part of a `Worker` that is used here. */
export type WorkerLike = {
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
  postMessage(message: unknown): void;
  terminate(): void;
};

/** What {@link ProofWorker.prove} takes. */
export type ProveInWorkerParameters = {
  input: ReputationInput;
  artifacts: WorkerArtifacts;
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/** A prover in a thread of its own. */
export type ProofWorker = {
  /**
   * Proves a claim; a second call waits for the first. An abort stops the thread at once, and the next call starts a
   * new one.
   *
   * @throws ClaimNotMetError, ArtifactUnavailableError, ArtifactHashMismatchError, ProofCancelledError,
   * ProvingFailedError.
   */
  prove(parameters: ProveInWorkerParameters): Promise<ReputationProof>;
  /** Stops the thread; a proof under way ends in ProofCancelledError. */
  terminate(): void;
};

/**
 * Prepares a Web Worker that proves. Nothing is started or downloaded before the first proof; afterwards the proving
 * files stay in the worker.
 *
 * @param options.createWorker Starts the worker's script where a bundler does not follow `new URL(…)`; by default the
 * script that comes with this package.
 * @example
 * const prover = createProofWorker();
 * const { proof } = await prover.prove({ input, artifacts: { baseUrl: "/artifacts/" }, onProgress: console.log });
 */
export function createProofWorker({
  createWorker = startWorker,
}: { createWorker?: () => WorkerLike } = {}): ProofWorker {
  let worker: WorkerLike | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopCurrent: (() => void) | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  async function run(parameters: ProveInWorkerParameters): Promise<ReputationProof> {
    const { input, artifacts, signal } = parameters;
    checkClaim(input);
    if (signal?.aborted === true) throw new ProofCancelledError();
    worker ??= start(createWorker);
    let cancel = (): void => undefined;
    const cancelled = new Promise<never>((_, reject) => {
      cancel = () => {
        stop();
        reject(new ProofCancelledError());
      };
    });
    signal?.addEventListener("abort", cancel, { once: true });
    stopCurrent = cancel;
    try {
      const answer = exchange(worker, { input, artifacts: absolute(artifacts) }, parameters.onProgress);
      return await Promise.race([answer, cancelled]);
    } catch (error) {
      // A worker whose script does not run cannot be asked again.
      if (error instanceof ProvingFailedError) stop();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
      stopCurrent = undefined;
    }
  }

  return {
    prove(parameters) {
      const result = last.then(() => run(parameters));
      last = result.catch(() => undefined);
      return result;
    },
    terminate() {
      stopCurrent?.();
      stop();
    },
  };
}

/** Sends a request and follows the answers to the last one. */
function exchange(
  worker: WorkerLike,
  request: ProverRequest,
  onProgress: ((progress: ProofProgress) => void) | undefined,
): Promise<ReputationProof> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      const response = data as ProverResponse;
      if ("progress" in response) onProgress?.(response.progress);
      else if ("result" in response) resolve(response.result);
      else reject(reviveError(response.error));
    };
    worker.onerror = ({ message }) =>
      reject(new ProvingFailedError({ details: `the worker stopped: ${message}` }));
    worker.postMessage(request);
  });
}

function start(createWorker: () => WorkerLike): WorkerLike {
  try {
    return createWorker();
  } catch (cause) {
    throw cause instanceof AuraError ? cause : new ProvingFailedError({ cause });
  }
}

function startWorker(): WorkerLike {
  if (typeof Worker === "undefined") {
    throw new ProvingFailedError({ details: "there are no Web Workers here; call proveReputation instead" });
  }
  // Bundlers look for exactly this form. The script is named as it is built, also while it is still TypeScript.
  return new Worker(new URL("./prover.worker.js", import.meta.url), { type: "module" });
}

/** A worker resolves URLs against its own script; the caller means the page. */
function absolute(artifacts: WorkerArtifacts): WorkerArtifacts {
  const { location } = globalThis as { location?: { href: string } };
  if (!("baseUrl" in artifacts) || location === undefined) return artifacts;
  return { ...artifacts, baseUrl: new URL(artifacts.baseUrl, location.href).href };
}
