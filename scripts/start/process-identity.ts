import { readFileSync } from "node:fs";

/**
 * When a process started, in clock ticks since boot: with the pid it names one process for good, although the system
 * hands pids out again.
 *
 * @returns undefined when no such process runs (a zombie runs no more).
 */
export function processStart(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field is the program's name in parentheses and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}
