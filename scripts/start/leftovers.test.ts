import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { alive, readRunning, stopLeftovers, writeRunning, type ProcessId } from "./leftovers.ts";
import { launch, sendSignal } from "./managed-process.ts";
import { processStart } from "./process-identity.ts";
import { claimStateFolder, dropState, readWorld, stateFolder, writeWorld } from "./state-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aura-leftovers-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function part(): ProcessId {
  const { pid } = launch({ name: "part", command: "sleep", args: ["60"], logFile: join(folder, "part.log") });
  return { name: "part", pid, start: processStart(pid) ?? "" };
}

const me: ProcessId = { name: "test", pid: process.pid, start: processStart(process.pid) ?? "" };
const gone: ProcessId = { name: "gone", pid: process.pid, start: "1" };

describe("leftovers", () => {
  test("behavior: ends what still runs, spares who took over a pid, removes files", async () => {
    const file = join(folder, "running.json");
    const left = part();
    const other = part();
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    writeRunning(file, { main: gone, parts: [left, { ...other, start: "1" }], temporary: [temporary] });
    expect(await stopLeftovers(file, readRunning(file) ?? { main: gone, parts: [], temporary: [] })).toBe(1);
    expect([alive(left), alive(other), existsSync(temporary), existsSync(file)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    sendSignal(other.pid, "SIGKILL");
  });

  test("behavior: the watchdog cleans up when the process it watches is killed", async () => {
    const file = join(folder, "running.json");
    const left = part();
    const script = `
      import { startWatchdog } from ${JSON.stringify(join(import.meta.dirname, "watchdog-process.ts"))};
      import { writeRunning } from ${JSON.stringify(join(import.meta.dirname, "leftovers.ts"))};
      const main = { name: "main", pid: process.pid, start: "1" };
      writeRunning(${JSON.stringify(file)}, { main, parts: [${JSON.stringify(left)}], temporary: [] });
      startWatchdog(${JSON.stringify(file)});
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 500);
    `;
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
    for (let tries = 200; tries > 0 && (alive(left) || existsSync(file)); tries--) await sleep(50);
    expect([alive(left), existsSync(file)]).toEqual([false, false]);
  });
});

describe("state folder", () => {
  test("behavior: one instance at a time", async () => {
    const state = stateFolder(folder);
    expect(await claimStateFolder(state, me)).toBe(0);
    await expect(claimStateFolder(state, me)).rejects.toThrow(/Aura runs already on .* \(process \d+\)/);
  });

  test("behavior: a crashed instance's parts are ended first", async () => {
    const state = stateFolder(folder);
    const left = part();
    writeRunning(state.running, { main: gone, parts: [left], temporary: [] });
    expect(await claimStateFolder(state, me)).toBe(1);
    expect(alive(left)).toBe(false);
    expect(readRunning(state.running)?.main).toEqual(me);
  });

  test("error: a file in its place, and one that may not be written", async () => {
    const state = stateFolder(join(folder, "file"));
    writeFileSync(state.path, "");
    await expect(claimStateFolder(state, me)).rejects.toThrow(/is not a folder/);
    await expect(claimStateFolder(stateFolder(join(state.path, "below")), me)).rejects.toThrow(
      /cannot be written to/,
    );
  });

  test("behavior: what is known of a saved chain, and dropping it", async () => {
    const state = stateFolder(folder);
    await claimStateFolder(state, me);
    expect(readWorld(state)).toBeUndefined();
    writeWorld(state, { format: 1, seeded: false });
    expect(() => readWorld(state)).toThrow(/chain.jsonl is missing.*--fresh/);
    mkdirSync(state.journal);
    expect(readWorld(state)).toEqual({ format: 1, seeded: false });
    dropState(state);
    expect(readWorld(state)).toBeUndefined();
    expect(readFileSync(state.running, "utf8")).not.toBe("");
  });
});
