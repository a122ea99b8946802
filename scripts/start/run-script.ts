import { join } from "node:path";

import { root, type Context } from "./context.ts";
import { partFailed } from "./errors.ts";
import { lastLines, launch, type ManagedProcess } from "./managed-process.ts";

export interface Script {
  /** Shown to people, and the log file's name in lower case. */
  readonly name: string;
  /** Path relative to the root. */
  readonly path: string;
  readonly args: readonly string[];
  /** Variables besides those that this process has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts one of the repository's scripts as a part that stays. */
export function startScript({ state, keeper }: Context, script: Script): ManagedProcess {
  const process = launchScript(state.log(logName(script)), script);
  keeper.adopt(process);
  return process;
}

/**
 * Runs one of the repository's scripts to its end.
 *
 * @returns The last line that it wrote.
 * @throws StartError when it fails.
 */
export async function runScript({ state, keeper }: Context, script: Script): Promise<string> {
  const logFile = state.log(logName(script));
  const process = launchScript(logFile, script);
  keeper.adopt(process, { transient: true });
  const { code } = await process.exited;
  if (code !== 0)
    throw partFailed(`${script.name} failed. Its last lines (${logFile}):\n${lastLines(logFile, 25)}`);
  return lastLines(logFile, 1);
}

const launchScript = (logFile: string, { name, path, args, env = {} }: Script): ManagedProcess =>
  launch({ name, command: process.execPath, args: [join(root, path), ...args], cwd: root, env, logFile });

const logName = ({ name }: Script): string => name.toLowerCase().replaceAll(" ", "-");
