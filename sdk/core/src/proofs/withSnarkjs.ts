import type * as Snarkjs from "snarkjs";

import { nodeBuiltin } from "../utils/nodeBuiltin.ts";

/** What snarkjs leaves behind: a curve with a pool of threads, shared by all its calls. */
type SharedCurve = { terminate: () => Promise<void> };

let last: Promise<unknown> = Promise.resolve();
let running = 0;
let threadsStay = false;

/**
 * Runs a task with snarkjs, which is loaded at the first call and not before. Tasks run one after the other: each uses
 * all cores, and two that begin together would each start a pool of threads of which only one can be found again.
 *
 * In Node the pool is closed when nobody waits for it, because it would keep the process from exiting; see
 * {@link keepThreads}.
 */
export function withSnarkjs<Result>(task: (snarkjs: typeof Snarkjs) => Promise<Result>): Promise<Result> {
  running += 1;
  const result = last.then(async () => {
    try {
      return await task(await loadSnarkjs());
    } finally {
      running -= 1;
      if (running === 0 && !threadsStay && nodeBuiltin("worker_threads") !== undefined) void closeThreads();
    }
  });
  last = result.catch(() => undefined);
  return result;
}

/**
 * Keeps the pool between tasks: starting it is a seventh of the work of a proof. Only for a thread that others end, which
 * ends the pool's threads with it.
 */
export function keepThreads(): void {
  threadsStay = true;
}

/**
 * The package through which snarkjs starts threads takes a worker thread of Node for one of its own and fails there,
 * unless it believes to be in the main thread while it is loaded.
 */
async function loadSnarkjs(): Promise<typeof Snarkjs> {
  const threads = nodeBuiltin<{ isMainThread: boolean }>("worker_threads");
  if (threads === undefined || threads.isMainThread) return import("snarkjs");
  threads.isMainThread = true;
  try {
    return await import("snarkjs");
  } finally {
    threads.isMainThread = false;
  }
}

/** The next task starts a pool of its own, so that nobody waits until the threads of this one are gone. */
async function closeThreads(): Promise<void> {
  const { curve_bn128 } = globalThis as { curve_bn128?: SharedCurve | null };
  await curve_bn128?.terminate();
}
