import { ProvingFailedError } from "../errors/proof.ts";
import { nodeBuiltin } from "../utils/nodeBuiltin.ts";
import type { ProverResponse } from "./proverMessages.ts";
import type { WorkerLike } from "./WorkerLike.ts";

/** A thread of Node, as far as it is used here. */
type NodeThread = {
  on(event: "message", listener: (data: unknown) => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "exit", listener: (code: number) => void): void;
  postMessage(message: unknown): void;
  terminate(): Promise<number>;
  ref(): void;
  unref(): void;
};

type WorkerThreads = { readonly Worker: new (script: URL) => NodeThread };

/**
 * Starts the prover's script in a thread of its own: a Web Worker, or a worker thread of Node.
 * @throws ProvingFailedError where there are neither.
 */
export function startThread(): WorkerLike {
  if (typeof Worker !== "undefined") {
    // Bundlers look for exactly this form. The script is named as it is built, also while it is still TypeScript.
    return new Worker(new URL("./prover.worker.js", import.meta.url), { type: "module" });
  }
  const threads = nodeBuiltin<WorkerThreads>("worker_threads");
  if (threads === undefined) {
    throw new ProvingFailedError({ details: "there are no workers here; prove in this thread instead" });
  }
  const script = `./prover.worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`;
  return asWorker(new threads.Worker(new URL(script, import.meta.url)));
}

/** A thread under the interface of a Web Worker. It keeps the process from exiting only while it proves. */
function asWorker(thread: NodeThread): WorkerLike {
  let ended: string | undefined;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      if (ended !== undefined) {
        queueMicrotask(() => report(ended));
        return;
      }
      thread.ref();
      thread.postMessage(message);
    },
    terminate: () => void thread.terminate(),
  };
  const report = (message: string | undefined): void => {
    worker.onerror?.({ message } as ErrorEvent);
  };
  thread.unref();
  thread.on("message", (data) => {
    if (!("progress" in (data as ProverResponse))) thread.unref();
    worker.onmessage?.({ data } as MessageEvent);
  });
  thread.on("error", (error) => report(error.message));
  thread.on("exit", (code) => {
    ended = `exit code ${code}`;
    report(ended);
  });
  return worker;
}
