import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { serveFiles } from "../../test/support/serveFiles.ts";
import { readKey } from "../../test/support/reputationCases.ts";
import { ArtifactHashMismatchError, ArtifactUnavailableError, ProofCancelledError } from "../errors/proof.ts";
import { loadArtifacts } from "./loadArtifacts.ts";
import type { ProofProgress } from "./ProofProgress.ts";

const contents: Record<string, string> = {
  "c.wasm": "wasm",
  "c.zkey": "proving key",
  "c.json": '{"nPublic":0}',
};

function entry(file: string) {
  const bytes = Buffer.from(contents[file] ?? "");
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}

const manifest = { wasm: entry("c.wasm"), zkey: entry("c.zkey"), verificationKey: entry("c.json") };
const read = (file: string) => Promise.resolve(new TextEncoder().encode(contents[file]));

describe("loadArtifacts", () => {
  it("behavior: reads, checks and parses", async () => {
    const { wasm, zkey, verificationKey } = await loadArtifacts({ read, manifest });
    expect(new TextDecoder().decode(wasm)).toBe("wasm");
    expect(new TextDecoder().decode(zkey)).toBe("proving key");
    expect(verificationKey).toEqual({ nPublic: 0 });
  });

  it("behavior: takes the committed files by the published manifest", async () => {
    const { zkey, verificationKey } = await loadArtifacts({ read: readKey });
    expect(zkey.length).toBeGreaterThan(1_000_000);
    expect(verificationKey).toMatchObject({ protocol: "groth16", nPublic: 6 });
  });

  it("behavior: downloads, and tells how far it is from the first byte to the last", async () => {
    const server = await serveFiles((file, response) => response.end(contents[file]));
    const progress: ProofProgress[] = [];
    const { baseUrl } = server;
    await loadArtifacts({ baseUrl, manifest, onProgress: (step) => progress.push(step) });
    await server.close();
    const total = Object.values(contents).join("").length;
    expect(progress[0]).toEqual({ stage: "download", loaded: 0, total });
    expect(progress.at(-1)).toEqual({ stage: "download", loaded: total, total });
  });

  it("error: one byte differs", async () => {
    const tampered = (file: string) =>
      file === "c.zkey" ? Promise.resolve(Buffer.from("proving kex")) : read(file);
    const loaded = loadArtifacts({ read: tampered, manifest });
    await expect(loaded).rejects.toThrow(ArtifactHashMismatchError);
    await expect(loaded).rejects.toMatchObject({ file: "c.zkey", expected: manifest.zkey.sha256 });
  });

  it("error: a page in place of the file, as servers of single-page apps answer", async () => {
    const server = await serveFiles((_, response) => response.end("<!doctype html>"));
    await expect(loadArtifacts({ baseUrl: server.baseUrl, manifest })).rejects.toThrow(
      ArtifactHashMismatchError,
    );
    await server.close();
  });

  it("error: a file cannot be read", async () => {
    const missing = () => Promise.reject(new Error("ENOENT"));
    const loaded = loadArtifacts({ read: missing, manifest });
    await expect(loaded).rejects.toThrow(ArtifactUnavailableError);
    await expect(loaded).rejects.toMatchObject({ file: "c.wasm", details: "ENOENT" });
  });

  it("args: signal, aborted before", async () => {
    await expect(loadArtifacts({ read, manifest, signal: AbortSignal.abort() })).rejects.toThrow(
      ProofCancelledError,
    );
  });

  it("args: signal, aborted half-way", async () => {
    const server = await serveFiles((_, response) => void response.write("w"));
    const controller = new AbortController();
    const loaded = loadArtifacts({
      baseUrl: server.baseUrl,
      manifest,
      signal: controller.signal,
      onProgress: (step) => step.stage === "download" && step.loaded > 0 && controller.abort(),
    });
    await expect(loaded).rejects.toThrow(ProofCancelledError);
    await server.close();
  });
});
