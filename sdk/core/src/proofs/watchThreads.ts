import { ProvingFailedError } from "../errors/proof.ts";
import type { Curve, ThreadStep } from "./snarkjsCurve.ts";

/** Whoever waits for a thread's answer. */
type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };

type Listener = (event: { readonly message?: unknown }) => void;

/** The library's pool of threads. It waits for one answer to each task, and for ever where none comes. */
type ThreadPool = {
  readonly singleThread?: boolean;
  readonly workers: readonly {
    postMessage(steps: readonly unknown[], transfers?: readonly unknown[]): void;
    addEventListener(type: "error" | "close", listener: Listener): void;
  }[];
  readonly working: boolean[];
  readonly pendingDeferreds: (Waiting | undefined)[];
  postAction(
    thread: number,
    steps: readonly unknown[],
    transfers: readonly unknown[] | undefined,
    waiting: Waiting,
  ): void;
};

/** A task that fetches nothing: a thread answers it with an empty list, whatever became of the task before. */
const NOTHING: readonly ThreadStep[] = [{ cmd: "ALLOC", var: 0, len: 0 }];

const DETAILS = "A thread that computes failed. Free memory or check the proving files, then try again.";

const watched = new WeakSet<object>();

/**
 * Lets every task of a curve's threads end. Under Node a thread that throws says nothing, so that its proof, and all that
 * wait for their turn behind it, would wait for ever. Here each task is followed by an empty one: when its answer comes
 * first, or the thread ends, the task failed. The pool is given up then, and the next proof gets another.
 *
 * Tasks that fail reject with ProvingFailedError.
 */
export function watchThreads<Watched extends Pick<Curve, "tm" | "terminate">>(curve: Watched): Watched {
  const pool = curve.tm as unknown as ThreadPool;
  if (pool.singleThread === true || watched.has(pool)) return curve;
  watched.add(pool);
  const { workers, working, pendingDeferreds } = pool;
  const giveUp = (thread: number, reason: unknown): void => {
    if (working[thread] !== true) return;
    pendingDeferreds[thread]?.reject(new ProvingFailedError({ cause: reason, details: DETAILS }));
    void curve.terminate();
  };
  for (const [thread, worker] of workers.entries()) {
    worker.addEventListener("error", (event) => giveUp(thread, event.message));
    worker.addEventListener("close", () => giveUp(thread, undefined));
  }
  pool.postAction = (thread, steps, transfers, waiting) => {
    let answer: unknown;
    working[thread] = true;
    pendingDeferreds[thread] = {
      resolve: (next) => {
        const over = Array.isArray(next) && next.length === 0;
        if (over && answer !== undefined) {
          waiting.resolve(answer);
          return;
        }
        // It has the empty task to answer, or shall get no other.
        working[thread] = true;
        if (over) giveUp(thread, undefined);
        else answer = next;
      },
      reject: (error) => waiting.reject(error),
    };
    workers[thread]?.postMessage(steps, transfers);
    workers[thread]?.postMessage(NOTHING);
  };
  return curve;
}
