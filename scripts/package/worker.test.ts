import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { build, type Plugin } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { freePorts } from "../start/free-ports.ts";

/** The program itself: what npm puts into .bin is a script around it, which leaves it running when it is stopped. */
const { default: workerd } = createRequire(import.meta.url)("workerd") as { default: string };
const sdk = new URL("../../sdk/core/", import.meta.url).pathname;

const WORKER = `
import { createAuraClient } from "@aura-protocol/sdk";
import * as actions from "@aura-protocol/sdk/actions";
import * as query from "@aura-protocol/sdk/query";
import * as reputation from "@aura-protocol/sdk/reputation";
import { http } from "viem";
import { hardhat } from "viem/chains";

export default {
  async fetch(request, { RPC_URL, SUBGRAPH_URL }) {
    const account = new URL(request.url).searchParams.get("account");
    const client = createAuraClient({ chain: hardhat, transport: http(RPC_URL), subgraph: SUBGRAPH_URL });
    const options = query.getReputationQueryOptions(client, { account });
    const [read, asked] = await Promise.all([actions.getReputation(client, { account }), options.queryFn()]);
    const isSame = read.score === asked.score && read.formulaId === reputation.formulaId(reputation.formulaV1);
    const kept = [actions, query, reputation].map((entry) => Object.keys(entry).length > 10);
    return Response.json({ score: read.score, isSame, kept, hasProcess: typeof process !== "undefined" });
  },
};
`;

/** The worker with all that it imports, for a platform without any module of its own. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    root: sdk,
    logLevel: "silent",
    plugins: [entry(), withoutNode()],
    build: {
      write: false,
      minify: false,
      target: "es2023",
      rollupOptions: {
        input: "virtual:worker",
        preserveEntrySignatures: "strict",
        platform: "neutral",
        output: { codeSplitting: false },
      },
    },
    resolve: {
      conditions: ["workerd", "worker", "module", "import", "default"],
      mainFields: ["module", "main"],
    },
  });
  const [{ output: chunks }] = (Array.isArray(output) ? output : [output]) as [
    { output: { code?: string }[] },
  ];
  const [chunk, ...others] = chunks;
  if (chunk?.code === undefined || others.length > 0) throw new Error("The bundler made no single worker.");
  return chunk.code;
}

function entry(): Plugin {
  const id = join(sdk, "virtual-worker.js");
  return {
    name: "worker",
    resolveId: (wanted) => (wanted === "virtual:worker" ? id : null),
    load: (wanted) => (wanted === id ? WORKER : null),
  };
}

/** Leaves modules of Node where they are, for the test to find those that survive tree shaking. */
function withoutNode(): Plugin {
  return {
    name: "without-node",
    enforce: "pre",
    resolveId: (wanted) =>
      wanted.startsWith("node:") || builtinModules.includes(wanted) ? { id: wanted, external: true } : null,
  };
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:PORT", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
  bindings = [
    (name = "RPC_URL", text = "RPC"),
    (name = "SUBGRAPH_URL", text = "SUBGRAPH"),
  ],
);
`;

describe("a worker runtime", () => {
  const folder = mkdtempSync(join(tmpdir(), "aura-worker-"));
  let server: ChildProcess | undefined;
  let url = "";
  let code = "";
  let output = "";

  beforeAll(async () => {
    const { rpcUrl, subgraphUrl } = inject("world");
    const [port] = await freePorts(1);
    url = `http://127.0.0.1:${port}/`;
    code = await bundle();
    writeFileSync(join(folder, "worker.js"), code);
    const config = CONFIG.replace("PORT", String(port)).replace('"RPC"', `"${rpcUrl}"`);
    writeFileSync(join(folder, "config.capnp"), config.replace('"SUBGRAPH"', `"${subgraphUrl}"`));
    server = spawn(workerd, ["serve", "config.capnp"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    server.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  });
  afterAll(async () => {
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server?.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it("behavior: nothing of Node is imported, now or later", () => {
    const imported = [...code.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(
      ([, name]) => name,
    );
    expect(
      imported.filter((name) => name?.startsWith("node:") || builtinModules.includes(name ?? "")),
    ).toEqual([]);
  });

  it("behavior: reads a score by the core entries, without any module of Node", async () => {
    const { account, score } = inject("world");
    const answer = await ask(`${url}?account=${account}`);
    expect(answer).toEqual({ score, isSame: true, kept: [true, true, true], hasProcess: false });
  });

  /** The worker's answer, once it is there. */
  async function ask(address: string): Promise<unknown> {
    const end = Date.now() + 20_000;
    for (;;) {
      let response: Response;
      try {
        response = await fetch(address);
      } catch (cause) {
        if (server?.exitCode !== null || Date.now() > end)
          throw new Error(`workerd failed:\n${output}`, { cause });
        await sleep(100);
        continue;
      }
      const text = await response.text();
      if (!response.ok) throw new Error(`The worker failed: ${text}\n${output}`);
      return JSON.parse(text);
    }
  }
});
