import { MessageChannel } from "node:worker_threads";

import type { WorkerLike } from "../../src/proofs/WorkerLike.ts";
import type { ProverScope } from "../../src/proofs/serveProver.ts";

/** A worker that runs `serve` in this thread: everything but the thread is real, the copying of messages included. */
export function portWorker(serve: (scope: ProverScope) => void): WorkerLike & { terminated: boolean } {
  const { port1, port2 } = new MessageChannel();
  serve({
    addEventListener: (_, listener) => port2.on("message", (data: unknown) => listener({ data })),
    postMessage: (response) => port2.postMessage(response),
  });
  const worker: WorkerLike & { terminated: boolean } = {
    onmessage: null,
    onerror: null,
    terminated: false,
    postMessage: (message) => port1.postMessage(message),
    terminate: () => {
      worker.terminated = true;
      port1.close();
    },
  };
  port1.on("message", (data: unknown) => worker.onmessage?.({ data } as MessageEvent));
  return worker;
}
