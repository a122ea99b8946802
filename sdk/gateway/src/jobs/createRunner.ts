import { setTimeout as sleep } from "node:timers/promises";

import type { FastifyBaseLogger } from "fastify";

import type { JobSettings } from "../config/JobSettings.ts";
import type { Attempts, Claimed, Ending } from "./attempts.ts";
import { Interruption } from "./errors.ts";
import { backoffAfter, mayPass, toldOf } from "./failures.ts";
import type { JobHandler } from "./JobHandler.ts";
import type { TaskKind } from "./TaskKind.ts";

/** Told of every attempt's end. */
export type Observe = (kind: string, end: string, seconds: number) => void;

export type Runner = {
  /** Makes an attempt at a task, unless it is somebody else's. Never throws. */
  run(id: string): Promise<void>;
  /** Breaks attempts off at their next safe point; their tasks wait for another worker. */
  stop(): void;
};

const WRITES = 20;
const WRITE_PAUSE_MS = 250;
const HEARTBEAT_MS = 1_000;

export function createRunner({
  attempts,
  handlers,
  settings,
  log,
  observe,
}: {
  attempts: Attempts;
  handlers: Readonly<Record<TaskKind, JobHandler>>;
  settings: JobSettings;
  log: FastifyBaseLogger;
  observe: Observe;
}): Runner {
  const running = new Set<AbortController>();
  let stopping = false;

  async function attempt(task: Claimed): Promise<void> {
    const controller = new AbortController();
    running.add(controller);
    if (stopping) controller.abort(new Interruption("stopping"));
    const heart = beat(attempts, task, controller, settings.leaseMs);
    const began = performance.now();
    const tell = (end: string): void => observe(task.kind, end, (performance.now() - began) / 1000);
    try {
      const ending = await ended(task, controller);
      if (ending === undefined) return tell("again");
      await persist(() => attempts.end(task, ending));
      tell(ending.state);
    } finally {
      clearInterval(heart);
      running.delete(controller);
    }
  }

  /** How the attempt ended; undefined when the task waits for another one. */
  async function ended(task: Claimed, { signal }: AbortController): Promise<Ending | undefined> {
    const name = { task: task.id, kind: task.kind, attempt: task.attempt };
    try {
      const result = await handlers[task.kind as TaskKind]({
        task,
        signal,
        report: (percent, stage) => attempts.report(task, percent, stage),
        commit: (transaction) => attempts.commit(transaction, task),
      });
      return { state: "succeeded", result };
    } catch (thrown) {
      // Whatever a handler makes of an abort.
      const error: unknown = signal.aborted ? signal.reason : thrown;
      if (error instanceof Interruption) {
        log.info({ ...name, why: error.why }, "an attempt was broken off");
        if (error.why === "cancelled") return { state: "cancelled" };
        if (error.why === "stopping")
          await persist(() => attempts.again(task, { afterMs: 0, counted: false }));
        return undefined;
      }
      const passes = mayPass(error);
      log.warn({ ...name, err: error, passes }, "an attempt failed");
      if (!passes) return { state: "failed", error: toldOf(error), dead: false };
      if (task.attempt >= settings.attempts) return { state: "failed", error: toldOf(error), dead: true };
      const afterMs = backoffAfter(task.attempt, settings.backoffMs);
      await persist(() => attempts.again(task, { afterMs, counted: true }));
      return undefined;
    }
  }

  return {
    run: async (id) => {
      try {
        const task = await attempts.claim(id);
        if (task !== undefined) await attempt(task);
      } catch (err) {
        // The lease ends by itself, and the task is taken up again.
        log.error({ err, task: id }, "how an attempt ended could not be stored");
      }
    },
    stop: () => {
      stopping = true;
      for (const controller of running) controller.abort(new Interruption("stopping"));
    },
  };
}

/** Says that the worker is alive, and hears of cancellations. */
function beat(
  attempts: Attempts,
  task: Claimed,
  controller: AbortController,
  leaseMs: number,
): NodeJS.Timeout {
  let until = Date.now() + leaseMs;
  const once = async (): Promise<void> => {
    const asked = Date.now();
    const cancelled = await attempts.renew(task).catch(() => "unknown" as const);
    if (cancelled === undefined) return controller.abort(new Interruption("lost"));
    if (cancelled === "unknown") {
      if (Date.now() > until) controller.abort(new Interruption("lost"));
      return;
    }
    until = asked + leaseMs;
    if (cancelled) controller.abort(new Interruption("cancelled"));
  };
  return setInterval(() => void once(), Math.min(HEARTBEAT_MS, leaseMs / 4));
}

/** A database that restarts is gone for a moment. */
async function persist(write: () => Promise<unknown>): Promise<void> {
  for (let left = WRITES; ; left--) {
    try {
      await write();
      return;
    } catch (error) {
      if (left <= 1) throw error;
      await sleep(WRITE_PAUSE_MS);
    }
  }
}
