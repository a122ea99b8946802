import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { goldCase, inputOf, readKey } from "../../test/support/reputationCases.ts";
import {
  ArtifactCorruptError,
  ArtifactMismatchError,
  ClaimNotMetError,
  PathMismatchError,
  ProofCancelledError,
  WitnessRejectedError,
} from "../errors/proof.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import { loadArtifacts } from "./loadArtifacts.ts";
import { proveReputation, type ReputationProof } from "./proveReputation.ts";
import type { ReputationArtifacts } from "./ReputationArtifacts.ts";
import { verifyReputationProof } from "./verifyReputationProof.ts";

const given = goldCase();
const input = inputOf(given);
let artifacts: ReputationArtifacts;
let proven: ReputationProof;
const stages: string[] = [];

beforeAll(async () => {
  artifacts = await loadArtifacts({ read: readKey });
  proven = await proveReputation({ input, artifacts, onProgress: ({ stage }) => stages.push(stage) });
}, 60_000);

function verify(changes: Partial<ReputationProof> = {}): Promise<boolean> {
  return verifyReputationProof({ ...proven, ...changes, verificationKey: artifacts.verificationKey });
}

describe("proveReputation", { timeout: 60_000 }, () => {
  it("behavior: proves with the public signals that the vectors foresee, stage by stage", async () => {
    expect(proven.publicSignals).toEqual(given.publicSignals);
    expect(stages).toEqual(["witness", "prove"]);
    expect(await verify()).toBe(true);
  });

  it("error: the claim does not hold; nothing is computed", async () => {
    const progress: string[] = [];
    const low = { ...input, components: [0, 0, 0, 0, 0, 0] };
    const proving = proveReputation({
      input: low,
      artifacts,
      onProgress: ({ stage }) => progress.push(stage),
    });
    await expect(proving).rejects.toThrow(ClaimNotMetError);
    expect(progress).toEqual([]);
  });

  it("error: the path does not lead to the root", async () => {
    const root = input.root + 1n;
    const proving = proveReputation({ input: { ...input, root }, artifacts });
    await expect(proving).rejects.toThrow(PathMismatchError);
    await expect(proving).rejects.toMatchObject({ expected: root, actual: input.root });
  });

  it("error: somebody else's secret", async () => {
    const proving = proveReputation({ input: { ...input, secret: input.secret + 1n }, artifacts });
    await expect(proving).rejects.toThrow(WitnessRejectedError);
  });

  describe("proving files that a caller brings", () => {
    const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1);
    const semaphore = (file: string) =>
      readFile(new URL(`../../../../node_modules/@zk-kit/semaphore-artifacts/${file}`, import.meta.url));

    it.each([
      ["an empty proving key", () => ({ zkey: new Uint8Array() })],
      ["a proving key that was cut off", () => ({ zkey: cut(artifacts.zkey) })],
      ["a proving key of 40 bytes", () => ({ zkey: artifacts.zkey.subarray(0, 40) })],
      ["a page in place of the proving key", () => ({ zkey: new TextEncoder().encode("<!doctype html>") })],
      ["an empty witness generator", () => ({ wasm: new Uint8Array() })],
      ["a witness generator that was cut off", () => ({ wasm: cut(artifacts.wasm) })],
    ])("error: %s", async (_, broken) => {
      const proving = proveReputation({ input, artifacts: { ...artifacts, ...broken() } });
      await expect(proving).rejects.toThrow(ArtifactCorruptError);
    });

    it("error: the proving key of another circuit, before the witness is computed", async () => {
      const zkey = await semaphore("semaphore-1.zkey");
      const proving = proveReputation({
        input,
        artifacts: { ...artifacts, zkey },
        onProgress: () => expect.unreachable(),
      });
      await expect(proving).rejects.toThrow(ArtifactMismatchError);
      await expect(proving).rejects.toThrow("has 4 public signals, the circuit 6");
    });

    it("error: the witness generator of another circuit", async () => {
      const wasm = await semaphore("semaphore-1.wasm");
      const proving = proveReputation({ input, artifacts: { ...artifacts, wasm } });
      await expect(proving).rejects.toThrow(ArtifactMismatchError);
    });
  });

  it("args: signal, aborted before and between the stages", async () => {
    const before = proveReputation({ input, artifacts, signal: AbortSignal.abort() });
    await expect(before).rejects.toThrow(ProofCancelledError);
    const controller = new AbortController();
    const between = proveReputation({
      input,
      artifacts,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(between).rejects.toThrow(ProofCancelledError);
  });

  it("behavior: leaves nothing that keeps Node from exiting", async () => {
    const script = fileURLToPath(new URL("../../test/support/proveOnce.ts", import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
    const output: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    const timer = setTimeout(() => child.kill("SIGKILL"), 45_000);
    const [status] = (await once(child, "exit")) as [number | null];
    clearTimeout(timer);
    expect(output.join("")).toBe("true\n");
    expect(status).toBe(0);
  }, 60_000);
});

describe("verifyReputationProof", { timeout: 60_000 }, () => {
  it("vector: accepts the circuit's proof", async () => {
    type Vector = { proof: Groth16Proof; publicSignals: string[] };
    const { proof, publicSignals } = readJson<Vector>("circuits/test/vectors/proof.json");
    expect(await verify({ proof, publicSignals })).toBe(true);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    "behavior: refuses the proof with public signal %d changed",
    async (position) => {
      const publicSignals = proven.publicSignals.map((signal, index) =>
        index === position ? String(BigInt(signal) + 1n) : signal,
      );
      expect(await verify({ publicSignals })).toBe(false);
    },
  );

  it("behavior: refuses a public signal above the field, which is the same value by another name", async () => {
    const order = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
    const publicSignals = proven.publicSignals.map((signal) => String(BigInt(signal) + order));
    expect(await verify({ publicSignals })).toBe(false);
  });

  it("behavior: refuses a changed proof", async () => {
    const { pi_a, pi_c } = proven.proof;
    expect(await verify({ proof: { ...proven.proof, pi_a: pi_c, pi_c: pi_a } })).toBe(false);
  });
});
