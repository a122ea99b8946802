import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const root = new URL("../../../../", import.meta.url).pathname;
const READY_MS = 60_000;

/** A chain of one's own. */
export type StartedChain = { readonly rpcUrl: string; readonly stop: () => Promise<void> };

/** Starts a chain and deploys Aura as everybody does. Needs built contracts. */
export async function startChain(): Promise<StartedChain> {
  const port = await freePort();
  const rpcUrl = `http://127.0.0.1:${port}`;
  const node = run("hardhat", ["node", "--hostname", "127.0.0.1", "--port", String(port)]);
  const stop = async (): Promise<void> => {
    if (node.child.exitCode === null) node.child.kill("SIGINT");
    await node.ended;
  };
  try {
    await ready(rpcUrl, node);
    const deploy = run("node", ["scripts/deploy.ts", "--rpc-url", rpcUrl]);
    if ((await deploy.ended) !== 0) throw new Error(`The contracts were not deployed:\n${deploy.output()}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { rpcUrl, stop };
}

type Running = { child: ChildProcess; ended: Promise<number | null>; output: () => string };

function run(program: string, args: readonly string[]): Running {
  const child = spawn(`${root}node_modules/.bin/${program}`, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, output: () => output };
}

async function ready(rpcUrl: string, node: Running): Promise<void> {
  const request = { jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] };
  const end = Date.now() + READY_MS;
  for (;;) {
    try {
      const headers = { "content-type": "application/json" };
      await fetch(rpcUrl, { method: "POST", headers, body: JSON.stringify(request) });
      return;
    } catch (cause) {
      if (node.child.exitCode !== null || Date.now() > end) {
        throw new Error(`The Hardhat node did not start:\n${node.output()}`, { cause });
      }
      await sleep(100);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
