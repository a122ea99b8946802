import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { freePorts } from "../start/free-ports.ts";

const root = new URL("../../", import.meta.url).pathname;

/** Where the parts of a stack answer. */
export interface StackUrls {
  readonly appUrl: string;
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  readonly gatewayUrl: string;
}

/** A running stack, started the way a person starts it. */
export interface Stack extends StackUrls {
  /** From the command to the ready screen. */
  readonly seconds: number;
  /** Presses Ctrl-C and waits for the end. Resolves to the exit status. */
  stop(): Promise<number | null>;
}

/**
 * Runs `npm start` on free ports with a state folder of its own.
 *
 * @throws Error with the command's whole output when it ends before it is ready.
 */
export async function startStack(): Promise<Stack> {
  const state = mkdtempSync(join(tmpdir(), "aura-e2e-"));
  const [app, rpc, graph, gateway, postgres] = await freePorts(5);
  const started = Date.now();
  const options = [
    "--state",
    state,
    "--port",
    app,
    "--rpc-port",
    rpc,
    "--graph-port",
    graph,
    "--gateway-port",
    gateway,
    "--postgres-port",
    postgres,
  ];
  const child = spawn(process.execPath, ["scripts/start/main.ts", ...options.map(String)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const ready = join(state, "ready.json");
  while (!existsSync(ready)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`npm start ended early:\n${output}`);
    await sleep(200);
  }
  return {
    ...readUrls(state),
    seconds: Math.round((Date.now() - started) / 1000),
    stop: async () => {
      child.kill("SIGINT");
      const code = await exited(child);
      rmSync(state, { recursive: true, force: true });
      return code;
    },
  };
}

/** Reads where a running stack answers from its state folder. */
export function readUrls(state: string): StackUrls {
  const { urls } = JSON.parse(readFileSync(join(state, "ready.json"), "utf8")) as {
    urls: { app: string; rpc: string; subgraph: string; gateway: string };
  };
  return { appUrl: urls.app, rpcUrl: urls.rpc, subgraphUrl: urls.subgraph, gatewayUrl: urls.gateway };
}

async function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once("exit", resolve));
}
