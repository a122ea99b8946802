import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

import { partFailed } from "./errors.ts";

const WIDEST = 300;

export interface LaunchOptions {
  /** Shown to people when it fails. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  /** Milliseconds from SIGINT to SIGKILL. */
  readonly grace?: number;
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A child with a process group of its own, so that Ctrl-C reaches it only through {@link ManagedProcess.stop}. */
export interface ManagedProcess {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles once it is gone; never rejects. */
  readonly exited: Promise<Exit>;
  /** Undefined while it runs. */
  readonly exit: Exit | undefined;
  /** SIGINT, then SIGKILL to its whole group after the grace. */
  stop(): Promise<void>;
}

/**
 * Starts a program with its output going to a log file.
 *
 * @throws StartError when the program cannot be run.
 */
export function launch(options: LaunchOptions): ManagedProcess {
  const { name, command, args, logFile, cwd, env, uid, gid, grace = 8_000 } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a");
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", log, log],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  closeSync(log);
  // A program that cannot be run has no pid, and its error is thrown below.
  child.on("error", () => undefined);
  const { pid } = child;
  if (pid === undefined)
    throw partFailed(`${name} cannot be run: ${command} is missing or may not be executed.`);

  let exit: Exit | undefined;
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => {
      exit = { code, signal };
      // Nothing that it started outlives it.
      sendSignal(-pid, "SIGKILL");
      resolve(exit);
    });
  });
  return {
    name,
    pid,
    logFile,
    exited,
    get exit() {
      return exit;
    },
    stop: async () => {
      if (exit === undefined) sendSignal(pid, "SIGINT");
      await Promise.race([exited, sleep(grace, undefined, { ref: false })]);
      if (exit === undefined) sendSignal(-pid, "SIGKILL");
      await exited;
    },
  };
}

/** Sends a signal to a process, or to a group by its negated id; one that is gone is no error. */
export function sendSignal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The last lines of a log file, for a person to read: without colours, and none longer than a screen is wide. */
export function lastLines(logFile: string, count = 12): string {
  try {
    const lines = stripVTControlCharacters(readFileSync(logFile, "utf8")).trimEnd().split("\n");
    return lines
      .slice(-count)
      .map((line) => (line.length > WIDEST ? `${line.slice(0, WIDEST)} …` : line))
      .join("\n");
  } catch {
    return "";
  }
}
