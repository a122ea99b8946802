import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { FakeChain } from "../../core/test/support/fakeChain.ts";

const binary = new URL("../dist/main.js", import.meta.url).pathname;

/** What a command line came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built binary as a shell would, with nothing in its environment but what is given.
 *
 * @param options.node Which Node runs it; this one by default.
 */
export function aura(
  args: readonly string[],
  {
    env = {},
    input = "",
    node = process.execPath,
    signalAfter,
  }: {
    env?: Record<string, string>;
    input?: string;
    node?: string;
    /** Presses Ctrl-C once this is on standard error. */
    signalAfter?: string;
  } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [binary, ...args], {
      env: { PATH: process.env["PATH"], HOME: "/nowhere", ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
      if (signalAfter !== undefined && stderr.includes(signalAfter)) child.kill("SIGINT");
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
    // A command that reads no input may be gone by then.
    child.stdin.on("error", () => undefined);
    if (signalAfter === undefined) child.stdin.end(input);
    else child.stdin.write(input);
  });
}

/** The fake chain behind HTTP, as a process of its own asks it. */
export async function serveChain(chain: () => FakeChain): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: unknown[] };
      const { request: ask } = chain().transport({}) as {
        request: (call: { method: string; params: unknown[] }) => Promise<unknown>;
      };
      ask({ method, params: params ?? [] })
        .then((result) => ({ result }))
        .catch((error: unknown) => ({ error: { code: -32000, message: String(error) } }))
        .then((answer) => response.end(JSON.stringify({ jsonrpc: "2.0", id, ...answer })))
        .catch(reject);
    });
    const reject = (error: unknown): void => void response.destroy(error as Error);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
