import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Starts the process that cleans up should this one be killed without a chance to. It ends when this one does.
 *
 * @param runningFile Names what to end; see leftovers.ts.
 * @returns Its own end: closing the pipe by which it watches.
 */
export function startWatchdog(runningFile: string): { stop(): Promise<void> } {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("watchdog.ts", import.meta.url)), runningFile],
    {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // It watches as long as this process lives, and must not keep it alive.
  child.unref();
  return {
    stop: async () => {
      child.ref();
      child.stdin.end();
      await exited;
    },
  };
}
