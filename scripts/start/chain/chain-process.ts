import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { createTestClient, http, publicActions, walletActions } from "viem";
import { hardhat } from "viem/chains";

import { exitCodes, partFailed, refused, type StartError } from "../errors.ts";
import { lastLines, launch, type ManagedProcess } from "../managed-process.ts";

export interface ChainOptions {
  readonly port: number;
  readonly journal: string;
  /** Timestamp of the genesis block of a new journal, in seconds since the Unix epoch. */
  readonly genesis: number;
  readonly logFile: string;
  /** Told of the process as soon as it runs, before it is ready. */
  readonly onLaunch?: (process: ManagedProcess) => void;
}

export interface Chain {
  readonly url: string;
  readonly process: ManagedProcess;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A viem client that may also move the local chain's clock and mine. */
export function chainClient(url: string) {
  return createTestClient({ chain: hardhat, mode: "hardhat", transport: http(url), pollingInterval: 50 })
    .extend(publicActions)
    .extend(walletActions);
}

export type ChainClient = ReturnType<typeof chainClient>;

/**
 * Starts the local chain in a process of its own and waits until it answers.
 *
 * @throws StartError when the journal cannot be replayed or the process ends.
 */
export async function startChain(options: ChainOptions): Promise<Chain> {
  const url = `http://127.0.0.1:${options.port}`;
  const process_ = launch({
    name: "Chain",
    command: process.execPath,
    args: [
      fileURLToPath(new URL("main.ts", import.meta.url)),
      ...["--port", String(options.port), "--journal", options.journal],
      ...["--genesis", String(options.genesis)],
    ],
    cwd: root,
    env: { HARDHAT_DISABLE_TELEMETRY_PROMPT: "true" },
    logFile: options.logFile,
  });
  options.onLaunch?.(process_);
  const client = chainClient(url);
  for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
    const refusal = replayRefusal(process_);
    if (refusal !== undefined) throw refusal;
    if (process_.exit !== undefined || Date.now() > deadline)
      throw partFailed(`The chain did not come up. Its last lines:\n${lastLines(options.logFile)}`);
    if (await answers(client)) return { url, process: process_ };
  }
}

/** What to tell of a chain that ended because its journal cannot be replayed; undefined for any other. */
export function replayRefusal({ exit, logFile }: ManagedProcess): StartError | undefined {
  if (exit?.code !== exitCodes.refused) return undefined;
  return refused(
    `The saved chain cannot be continued: ${lastLines(logFile, 1)}. Start over with: npm start -- --fresh`,
  );
}

async function answers(client: ChainClient): Promise<boolean> {
  try {
    return (await client.getChainId()) === hardhat.id;
  } catch {
    return false;
  }
}
