/**
 * Outlives the process that started it: when that one is killed without a chance to clean up, this one ends the parts
 * it left. Its standard input is a pipe whose other end only that process holds.
 *
 * Usage: `node watchdog.ts RUNNING_FILE`
 */
import { readRunning, stopLeftovers } from "./leftovers.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("The watchdog needs the file that names the parts");

// Ctrl-C and a closing terminal are meant for the process it watches over.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => undefined);

process.stdin.resume();
process.stdin.once("close", () => {
  const running = readRunning(file);
  // A file that names another main process belongs to the next instance.
  if (running === undefined || running.main.pid !== parent) return;
  void stopLeftovers(file, running);
});
const parent = process.ppid;
