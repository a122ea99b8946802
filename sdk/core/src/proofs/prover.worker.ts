import { serveProver } from "./serveProver.ts";

// The script of the worker that `createProofWorker` starts. Only a worker may load it: it answers messages.
serveProver(globalThis);
