import { rmSync, writeFileSync } from "node:fs";

import { bringUp, type Running } from "./bring-up.ts";
import type { Context } from "./context.ts";
import { Keeper } from "./keeper.ts";
import { writeRunning, type ProcessId } from "./leftovers.ts";
import type { StartOptions } from "./options.ts";
import { checkMachine, checkPorts } from "./preflight.ts";
import { processStart } from "./process-identity.ts";
import { createProgress, type Progress } from "./progress.ts";
import {
  claimStateFolder,
  dropState,
  readWorld,
  stateFolder,
  type StateFolder,
  type World,
} from "./state-folder.ts";
import { startWatchdog } from "./watchdog-process.ts";

/** The whole of Aura, running on this machine. */
export interface Stack extends Running {
  /** Rejects when a part ends by itself; stop the rest then. */
  readonly failure: Promise<never>;
  /** Ends every part, the youngest first, and leaves no process behind. */
  stop(): Promise<void>;
  /** Ends every part at once. */
  kill(): void;
}

export interface StackHooks {
  /** Takes the progress lines; none are printed by default. */
  readonly print?: (line: string) => void;
  /** Ends a start under way. */
  readonly signal?: AbortSignal;
}

/**
 * Starts chain, database, indexer, attester, gateway and web app, and returns when all of them answer.
 *
 * @throws StartError naming what stands in the way and a way out; whatever was started is stopped again.
 * @example
 * const stack = await startStack({ ...options, state: "/tmp/aura" });
 * await fetch(stack.urls.subgraph, ...);
 * await stack.stop();
 */
export async function startStack(
  options: StartOptions,
  { print = () => undefined, signal }: StackHooks = {},
): Promise<Stack> {
  checkMachine();
  const state = stateFolder(options.state);
  const progress = createProgress(print);
  const main = thisProcess();
  const ended = await claimStateFolder(state, main);
  if (ended > 0) progress.note(`Ended ${ended} processes that an earlier start left behind.`);

  const temporary = [state.ready];
  const keeper = new Keeper(() => {
    const parts = keeper.processes.flatMap(identify);
    writeRunning(state.running, { main, parts, temporary });
  });
  const watchdog = startWatchdog(state.running);
  const interrupt = () => keeper.interrupt();
  signal?.addEventListener("abort", interrupt);
  if (signal?.aborted === true) interrupt();
  const stop = async (): Promise<void> => {
    signal?.removeEventListener("abort", interrupt);
    rmSync(state.ready, { force: true });
    try {
      await keeper.stop();
    } finally {
      rmSync(state.running, { force: true });
      await watchdog.stop();
    }
  };

  try {
    const context: Context = {
      options,
      state,
      keeper,
      progress,
      noteTemporary: (folder) => temporary.push(folder),
    };
    const running = await keeper.guard(prepareAndBringUp(context));
    // From here on it is the caller's to stop.
    signal?.removeEventListener("abort", interrupt);
    const pids = Object.fromEntries(keeper.processes.map(({ name, pid }) => [name, pid]));
    writeFileSync(state.ready, `${JSON.stringify({ pid: process.pid, pids, ...running }, null, 2)}\n`);
    return { ...running, failure: keeper.failure, stop, kill: () => keeper.kill() };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareAndBringUp(context: Context): Promise<Running> {
  await checkPorts(context.options.ports);
  return bringUp(context, savedWorld(context.options, context.state, context.progress));
}

/** The saved chain to continue, after dropping one that is not wanted or was never finished. */
function savedWorld(options: StartOptions, state: StateFolder, progress: Progress): World | undefined {
  const world = options.fresh ? undefined : readWorld(state);
  if (world === undefined) dropState(state);
  if (world?.seeded === false && options.seed)
    progress.note("The saved chain has no demo world; npm start -- --fresh makes one that has.");
  return world;
}

function thisProcess(): ProcessId {
  return { name: "npm start", pid: process.pid, start: processStart(process.pid) ?? "" };
}

function identify({ name, pid }: { readonly name: string; readonly pid: number }): ProcessId[] {
  const start = processStart(pid);
  return start === undefined ? [] : [{ name, pid, start }];
}
