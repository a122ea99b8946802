import { afterEach, describe, expect, it, vi } from "vitest";

import { portWorker } from "../../test/support/portWorker.ts";
import { goldCase, inputOf, readKey } from "../../test/support/reputationCases.ts";
import { serveFiles } from "../../test/support/serveFiles.ts";
import {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ClaimNotMetError,
  ProofCancelledError,
} from "../errors/proof.ts";
import { createProofWorker } from "./createProofWorker.ts";
import { reputationArtifacts } from "../generated/artifacts.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import { serveProver } from "./serveProver.ts";
import type { WorkerLike } from "./WorkerLike.ts";

const given = goldCase();
const input = inputOf(given);
const artifacts = { wasm: new Uint8Array(), zkey: new Uint8Array() };

/** A worker that never answers. */
function silentWorker() {
  return { onmessage: null, onerror: null, postMessage: vi.fn(), terminate: vi.fn() } as WorkerLike;
}

afterEach(() => vi.unstubAllGlobals());

describe("createProofWorker", { timeout: 60_000 }, () => {
  it("behavior: downloads, proves and reports each stage; the second proof downloads nothing", async () => {
    const server = await serveFiles(
      (file, response) => void readKey(file).then((bytes) => response.end(bytes)),
    );
    const createWorker = vi.fn(() => portWorker(serveProver));
    const prover = createProofWorker({ createWorker });
    const progress: ProofProgress[] = [];
    const source = { baseUrl: server.baseUrl };
    const first = await prover.prove({ input, artifacts: source, onProgress: (step) => progress.push(step) });
    expect(first.publicSignals).toEqual(given.publicSignals);
    const stages = progress.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(["download", "witness", "prove"]);

    const again: string[] = [];
    await prover.prove({ input, artifacts: source, onProgress: ({ stage }) => again.push(stage) });
    expect(again).toEqual(["witness", "prove"]);
    expect(server.requests).toHaveLength(3);
    expect(createWorker).toHaveBeenCalledTimes(1);
    prover.terminate();
    await server.close();
  }, 60_000);

  it("behavior: starts nothing before the first proof", () => {
    const createWorker = vi.fn(silentWorker);
    createProofWorker({ createWorker });
    expect(createWorker).not.toHaveBeenCalled();
  });

  it("behavior: a URL is the page's, not the worker's", async () => {
    vi.stubGlobal("location", { href: "http://page.example/deep/page.html" });
    const worker = silentWorker();
    const prover = createProofWorker({ createWorker: () => worker });
    const proving = prover.prove({ input, artifacts: { baseUrl: "/artifacts/" } });
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalled());
    expect(worker.postMessage).toHaveBeenCalledWith(
      expect.objectContaining({
        artifacts: { baseUrl: "http://page.example/artifacts/", manifest: reputationArtifacts },
      }),
    );
    prover.terminate();
    await expect(proving).rejects.toThrow(ProofCancelledError);
  });

  it("error: the claim does not hold; no worker is started", async () => {
    const createWorker = vi.fn(silentWorker);
    const low = { ...input, components: [0, 0, 0, 0, 0, 0] };
    const proving = createProofWorker({ createWorker }).prove({ input: low, artifacts });
    await expect(proving).rejects.toThrow(ClaimNotMetError);
    expect(createWorker).not.toHaveBeenCalled();
  });

  it("error: a tampered file comes across with its class and its figures", async () => {
    const server = await serveFiles((_, response) => response.end("tampered"));
    const prover = createProofWorker({ createWorker: () => portWorker(serveProver) });
    const proving = prover.prove({ input, artifacts: { baseUrl: server.baseUrl } });
    await expect(proving).rejects.toThrow(ArtifactHashMismatchError);
    await expect(proving).rejects.toMatchObject({ name: "ArtifactHashMismatchError" });
    prover.terminate();
    await server.close();
  });

  it("error: a broken file comes across with its class", async () => {
    const prover = createProofWorker({ createWorker: () => portWorker(serveProver) });
    await expect(prover.prove({ input, artifacts })).rejects.toThrow(ArtifactCorruptError);
    prover.terminate();
  });

  it("error: the worker's script does not run; the next proof starts another", async () => {
    const workers = [silentWorker(), silentWorker()];
    const createWorker = vi.fn(() => workers[createWorker.mock.calls.length - 1] as WorkerLike);
    const prover = createProofWorker({ createWorker });
    const proving = prover.prove({ input, artifacts });
    await vi.waitFor(() => expect(workers[0]?.onerror).not.toBeNull());
    workers[0]?.onerror?.({ message: "blocked by policy" } as ErrorEvent);
    await expect(proving).rejects.toThrow("the worker stopped: blocked by policy");
    expect(workers[0]?.terminate).toHaveBeenCalled();

    const next = prover.prove({ input, artifacts });
    await vi.waitFor(() => expect(createWorker).toHaveBeenCalledTimes(2));
    prover.terminate();
    await expect(next).rejects.toThrow(ProofCancelledError);
  });

  it("error: there are no workers here", async () => {
    vi.stubGlobal("process", {});
    await expect(createProofWorker().prove({ input, artifacts })).rejects.toThrow(
      "prove in this thread instead",
    );
  });

  it("args: signal stops the thread at once", async () => {
    const worker = silentWorker();
    const controller = new AbortController();
    const prover = createProofWorker({ createWorker: () => worker });
    const proving = prover.prove({ input, artifacts, signal: controller.signal });
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalled());
    controller.abort();
    await expect(proving).rejects.toThrow(ProofCancelledError);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  it("args: signal, aborted before, starts nothing", async () => {
    const createWorker = vi.fn(silentWorker);
    const proving = createProofWorker({ createWorker }).prove({
      input,
      artifacts,
      signal: AbortSignal.abort(),
    });
    await expect(proving).rejects.toThrow(ProofCancelledError);
    expect(createWorker).not.toHaveBeenCalled();
  });

  it("behavior: a second proof waits for the first", async () => {
    const worker = silentWorker();
    const prover = createProofWorker({ createWorker: () => worker });
    const proofs = [prover.prove({ input, artifacts }), prover.prove({ input, artifacts })];
    const result = { proof: {}, publicSignals: [] };
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalledTimes(1));
    worker.onmessage?.({ data: { result } } as MessageEvent);
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalledTimes(2));
    worker.onmessage?.({ data: { result } } as MessageEvent);
    expect(await Promise.all(proofs)).toEqual([result, result]);
  });
});
