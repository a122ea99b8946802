import { afterEach, expect, it, vi } from "vitest";

import { goldCase, inputOf } from "../../test/support/reputationCases.ts";
import { proveReputationInWorker } from "./proveReputationInWorker.ts";

const started: { url: URL; options: WorkerOptions; terminate: ReturnType<typeof vi.fn> }[] = [];

/** A browser's Worker that answers every request with the same proof. */
class AnsweringWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror = null;
  terminate = vi.fn();

  constructor(url: URL, options: WorkerOptions) {
    started.push({ url, options, terminate: this.terminate });
  }

  postMessage(): void {
    queueMicrotask(() => this.onmessage?.({ data: { result: { proof: {}, publicSignals: ["0"] } } }));
  }
}

afterEach(() => vi.unstubAllGlobals());

it("behavior: starts the script beside it as a module, and stops it when the proof is there", async () => {
  vi.stubGlobal("Worker", AnsweringWorker);
  const artifacts = { wasm: new Uint8Array(), zkey: new Uint8Array() };
  const proven = await proveReputationInWorker({ input: inputOf(goldCase()), artifacts });
  expect(proven.publicSignals).toEqual(["0"]);
  const [worker] = started;
  expect(worker?.url.pathname.endsWith("/proofs/prover.worker.js")).toBe(true);
  expect(worker?.options).toEqual({ type: "module" });
  expect(worker?.terminate).toHaveBeenCalled();
});
