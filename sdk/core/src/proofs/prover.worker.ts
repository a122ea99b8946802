import { nodeBuiltin } from "../utils/nodeBuiltin.ts";
import type { ProverResponse } from "./proverMessages.ts";
import { serveProver, type ProverScope } from "./serveProver.ts";
import { keepThreads } from "./withSnarkjs.ts";

/** The port of a worker thread, as far as it is used here. */
type ParentPort = {
  on(event: "message", listener: (data: unknown) => void): void;
  postMessage(response: ProverResponse): void;
};

// The script of the thread that `createProver` starts. Only a worker may load it: it answers messages.
const port = nodeBuiltin<{ parentPort: ParentPort | null }>("worker_threads")?.parentPort ?? undefined;
keepThreads();
serveProver(port === undefined ? globalThis : scopeOf(port));

function scopeOf(parent: ParentPort): ProverScope {
  return {
    addEventListener: (_, listener) => parent.on("message", (data) => listener({ data })),
    postMessage: (response) => parent.postMessage(response),
  };
}
