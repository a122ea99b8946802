import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { sendSignal } from "./managed-process.ts";
import { processStart } from "./process-identity.ts";

export interface ProcessId {
  readonly name: string;
  readonly pid: number;
  /** See {@link processStart}. */
  readonly start: string;
}

/** Who runs on a state folder, and what it must not leave behind. */
export interface Running {
  readonly main: ProcessId;
  /** In the order in which they were started. */
  readonly parts: readonly ProcessId[];
  /** Files and folders to remove. */
  readonly temporary: readonly string[];
}

/** Whether exactly this process still runs. */
export const alive = ({ pid, start }: ProcessId): boolean => processStart(pid) === start;

/** What the file says, or undefined when there is none that can be read. */
export function readRunning(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Running;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step: a reader sees the old or the new. */
export function writeRunning(file: string, running: Running): void {
  writeFileSync(`${file}.new`, JSON.stringify(running, null, 2));
  renameSync(`${file}.new`, file);
}

/**
 * Ends what an earlier instance left running and removes its temporary files. Processes that took over a pid are not
 * touched.
 *
 * @returns How many processes it ended.
 */
export async function stopLeftovers(file: string, running: Running, grace = 8_000): Promise<number> {
  let ended = 0;
  for (const part of running.parts.toReversed()) {
    if (!alive(part)) continue;
    sendSignal(part.pid, "SIGINT");
    for (const deadline = Date.now() + grace; alive(part) && Date.now() < deadline;) await sleep(50);
    if (alive(part)) sendSignal(-part.pid, "SIGKILL");
    while (alive(part)) await sleep(20);
    ended += 1;
  }
  for (const path of running.temporary) rmSync(path, { recursive: true, force: true });
  const now = readRunning(file);
  if (now?.main.pid === running.main.pid && now.main.start === running.main.start)
    rmSync(file, { force: true });
  return ended;
}
