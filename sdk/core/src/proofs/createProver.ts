import { AuraError } from "../errors/base.ts";
import { ProofCancelledError, ProvingFailedError } from "../errors/proof.ts";
import type { Circuit } from "./Circuit.ts";
import type { CircuitProof } from "./computeProof.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ProverRequest, ProverResponse, RequestedArtifacts, WorkerArtifacts } from "./proverMessages.ts";
import { reviveError } from "./serializeError.ts";
import { startThread } from "./startThread.ts";
import type { WorkerLike } from "./WorkerLike.ts";

/** What {@link Prover.prove} takes. */
export type ProverParameters<Input> = {
  circuit: Circuit<Input>;
  input: Input;
  artifacts: WorkerArtifacts;
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/** A prover of all circuits in a thread of its own. */
export type Prover = {
  /**
   * Proves; a second call waits for the first. An abort stops the thread at once, and the next call starts a new one.
   *
   * @throws What the circuit's check throws, before a thread is started or a byte downloaded.
   * @throws ArtifactUnavailableError, ArtifactHashMismatchError, ArtifactCorruptError, ArtifactMismatchError when the
   * proving files cannot be used.
   * @throws WitnessRejectedError, ProofCancelledError, ProvingFailedError.
   */
  prove<Input>(parameters: ProverParameters<Input>): Promise<CircuitProof>;
  /** Stops the thread; a proof under way ends in ProofCancelledError. */
  terminate(): void;
};

/** What {@link createProver} takes. */
export type CreateProverParameters = {
  /**
   * Starts the worker's script where a bundler does not follow `new URL(…)`; by default the script that comes with this
   * package, in a Web Worker or a worker thread of Node.
   */
  createWorker?: (() => WorkerLike) | undefined;
};

/**
 * Prepares a thread that proves. Nothing is started or downloaded before the first proof. Afterwards the proving files
 * of one circuit, the last, stay in the thread. In Node an idle thread does not keep the process from exiting.
 *
 * @example
 * const prover = createProver();
 * const circuit = reputationCircuit;
 * const { proof } = await prover.prove({ circuit, input, artifacts: { baseUrl: "/artifacts/" } });
 */
export function createProver({ createWorker = startThread }: CreateProverParameters = {}): Prover {
  let worker: WorkerLike | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopCurrent: (() => void) | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  async function run<Input>(parameters: ProverParameters<Input>): Promise<CircuitProof> {
    const { circuit, input, signal } = parameters;
    circuit.check(input);
    if (signal?.aborted === true) throw new ProofCancelledError();
    const request: ProverRequest = {
      signals: circuit.toSignals(input),
      publicCount: circuit.publicSignals.length,
      artifacts: requested(parameters.artifacts, circuit),
    };
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
      return await Promise.race([exchange(worker, request, parameters.onProgress), cancelled]);
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
): Promise<CircuitProof> {
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

/** A worker resolves URLs against its own script; the caller means the page. */
function requested(
  artifacts: WorkerArtifacts,
  { manifest }: Pick<Circuit<never>, "manifest">,
): RequestedArtifacts {
  if (!("baseUrl" in artifacts)) return artifacts;
  const { location } = globalThis as { location?: { href: string } };
  const { baseUrl, cache } = artifacts;
  return {
    baseUrl: location === undefined ? baseUrl : new URL(baseUrl, location.href).href,
    manifest: artifacts.manifest ?? manifest,
    ...(cache !== undefined && { cache }),
  };
}
