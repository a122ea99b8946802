import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  credentialArtifacts,
  openingArtifacts,
  reputationArtifacts,
  signalArtifacts,
} from "../../../sdk/core/src/generated/artifacts.ts";
import { semaphoreArtifacts } from "../../../sdk/core/src/generated/semaphoreArtifacts.ts";
import { freePorts } from "../free-ports.ts";
import { startAppServer, type AppServer } from "./app-server.ts";
import { provingFiles } from "./proving-files.ts";

const own = [credentialArtifacts, openingArtifacts, reputationArtifacts, signalArtifacts];
const filesOf = (all: readonly (typeof own)[number][] | typeof semaphoreArtifacts) =>
  all.flatMap(({ wasm, zkey, verificationKey }) => [wasm, zkey, verificationKey]);

describe("proving files", () => {
  let server: AppServer;
  beforeAll(async () => {
    const [port] = await freePorts(1);
    server = await startAppServer({
      port: port as number,
      dist: join(import.meta.dirname, "no-app"),
      artifacts: provingFiles(),
      config: {
        chainId: 31337,
        chainName: "Aura local",
        rpcUrl: "http://127.0.0.1:8545",
        subgraphUrl: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
        artifactsUrl: "/artifacts/",
        demo: true,
      },
    });
  });
  afterAll(() => server.close());

  test("behavior: every file that the SDK knows has its place, at the size that it expects", async () => {
    const places = provingFiles();
    const expected = [...filesOf(own), ...filesOf(semaphoreArtifacts)];
    expect(places.size).toBe(expected.length);
    for (const { file, bytes } of expected) {
      expect([file, (await stat(join(places.get(file) ?? "", file))).size]).toEqual([file, bytes]);
    }
  });

  test("behavior: each circuit's files, and Semaphore's, are served as the SDK wants them", async () => {
    for (const { file, sha256, bytes } of [...filesOf(own), ...filesOf(semaphoreArtifacts).slice(12, 15)]) {
      const response = await fetch(`${server.url}/artifacts/${file}`);
      const type = file.endsWith(".wasm")
        ? "application/wasm"
        : file.endsWith(".zkey")
          ? "application/octet-stream"
          : "application/json; charset=utf-8";
      expect([file, response.status, response.headers.get("content-type")]).toEqual([file, 200, type]);
      expect(response.headers.get("content-length")).toBe(String(bytes));
      // The names stay when a key is replaced.
      expect(response.headers.get("cache-control")).toBe("no-cache");
      const content = new Uint8Array(await response.arrayBuffer());
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    }
  });

  test("error: what else lies beside them is not served", async () => {
    for (const file of ["manifest.json", "package.json", "semaphore-33.wasm", "constructor", "", "keys/"]) {
      expect([file, (await fetch(`${server.url}/artifacts/${file}`)).status]).toEqual([file, 404]);
    }
  });
});
