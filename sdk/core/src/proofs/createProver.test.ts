import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { afterEach, describe, expect, it, vi } from "vitest";

import { goldCase, inputOf, readKey } from "../../test/support/reputationCases.ts";
import { serveFiles } from "../../test/support/serveFiles.ts";
import { ArtifactHashMismatchError, PathMismatchError, ProofCancelledError } from "../errors/proof.ts";
import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import { createProver } from "./createProver.ts";
import { loadArtifacts } from "./loadArtifacts.ts";
import { proveInWorker } from "./proveInWorker.ts";
import { startThread } from "./startThread.ts";

const given = goldCase();
const input = inputOf(given);
const circuit = reputationCircuit;

/** Runs a program of its own and waits until it ends by itself. */
async function run(name: string): Promise<{ output: string; status: number | null }> {
  const script = fileURLToPath(new URL(`../../test/support/${name}`, import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), 80_000);
  const [status] = (await once(child, "exit")) as [number | null];
  clearTimeout(timer);
  return { output, status };
}

afterEach(() => vi.unstubAllGlobals());

describe("createProver in a worker thread of Node", { timeout: 90_000 }, () => {
  it("behavior: proves stage by stage while this thread goes on", async () => {
    const server = await serveFiles(
      (file, response) => void readKey(file).then((bytes) => response.end(bytes)),
    );
    const prover = createProver();
    const stages: string[] = [];
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const artifacts = { baseUrl: server.baseUrl };
    const proven = await prover.prove({
      circuit,
      input,
      artifacts,
      onProgress: ({ stage }) => stages.push(stage),
    });
    clearInterval(ticking);
    expect(proven.publicSignals).toEqual(given.publicSignals);
    expect([...new Set(stages)]).toEqual(["download", "witness", "prove"]);
    expect(ticks).toBeGreaterThan(10);
    prover.terminate();
    await server.close();
  });

  it("behavior: one proof in a thread of its own, then the process ends by itself", async () => {
    expect(await run("proveInThread.ts")).toEqual({ output: "6 public signals\n", status: 0 });
  });

  it("behavior: a thread that is kept does not keep the process", async () => {
    expect(await run("keepThread.ts")).toEqual({ output: "6 public signals\n", status: 0 });
  });

  it("error: a tampered file, from the thread, with its class", async () => {
    const server = await serveFiles((_, response) => response.end("tampered"));
    const proving = proveInWorker({ circuit, input, artifacts: { baseUrl: server.baseUrl } });
    await expect(proving).rejects.toThrow(ArtifactHashMismatchError);
    await server.close();
  });

  it("error: a thread that is gone says so each time that it is asked", async () => {
    const worker = startThread();
    const answer = () =>
      new Promise<string>((resolve) => {
        worker.onerror = ({ message }) => resolve(message);
        worker.postMessage({});
      });
    const first = answer();
    worker.terminate();
    expect(await first).toMatch(/^exit code \d+$/);
    expect(await answer()).toBe(await first);
  });

  it("error: what cannot be proven starts no thread", async () => {
    const createWorker = vi.fn(startThread);
    const prover = createProver({ createWorker });
    const wrong = { ...input, root: input.root + 1n };
    const proving = prover.prove({ circuit, input: wrong, artifacts: { baseUrl: "http://127.0.0.1:9/" } });
    await expect(proving).rejects.toThrow(PathMismatchError);
    expect(createWorker).not.toHaveBeenCalled();
  });

  it("args: signal kills the thread in the middle of proving, and the next proof starts another", async () => {
    const createWorker = vi.fn(startThread);
    const prover = createProver({ createWorker });
    const artifacts = await loadArtifacts({ read: readKey });
    const controller = new AbortController();
    const proving = prover.prove({
      circuit,
      input,
      artifacts,
      signal: controller.signal,
      onProgress: ({ stage }) => stage === "prove" && controller.abort(),
    });
    await expect(proving).rejects.toThrow(ProofCancelledError);
    const { publicSignals } = await prover.prove({ circuit, input, artifacts });
    expect(publicSignals).toEqual(given.publicSignals);
    expect(createWorker).toHaveBeenCalledTimes(2);
    prover.terminate();
  });
});
