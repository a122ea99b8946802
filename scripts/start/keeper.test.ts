import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { refused } from "./errors.ts";
import { InterruptedError, Keeper } from "./keeper.ts";
import { launch, sendSignal, type ManagedProcess } from "./managed-process.ts";
import { processStart } from "./process-identity.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aura-keeper-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that runs a shell script and then stays. */
function part(name: string, script = "", grace = 5_000): ManagedProcess {
  const args = ["-c", `${script}\nwhile :; do sleep 0.05; done`];
  return launch({ name, command: "sh", args, logFile: join(folder, `${name}.log`), grace });
}

const runs = ({ pid }: ManagedProcess) => processStart(pid) !== undefined;

async function ready(process: ManagedProcess, line: string): Promise<void> {
  while (!readFileSync(process.logFile, "utf8").includes(line)) await sleep(10);
}

/** A killed process takes a moment to go. */
async function gone(pid: number): Promise<void> {
  for (let left = 100; left > 0 && processStart(pid) !== undefined; left--) await sleep(10);
  expect(processStart(pid)).toBeUndefined();
}

describe("Keeper", () => {
  test("behavior: a part's death is told with its name, how it ended and its last lines", async () => {
    const keeper = new Keeper();
    const one = part("one");
    const two = part("two", "echo all is lost; sleep 0.1; exit 7");
    keeper.adopt(one);
    keeper.adopt(two);
    await expect(keeper.guard(sleep(10_000))).rejects.toThrow(/^two ended with status 7.*all is lost/s);
    await keeper.stop();
    expect([one, two].filter(runs)).toEqual([]);
  });

  test("behavior: a killed part is told by its signal", async () => {
    const keeper = new Keeper();
    const one = part("one");
    keeper.adopt(one);
    sendSignal(one.pid, "SIGKILL");
    await expect(keeper.failure).rejects.toThrow(/^one was ended by SIGKILL/);
    await keeper.stop();
  });

  test("behavior: a part may have more to say of its end", async () => {
    const keeper = new Keeper();
    keeper.adopt(part("one", "exit 3"), { explain: () => refused("One is not willing.") });
    await expect(keeper.failure).rejects.toThrow(/^One is not willing\.$/);
    await keeper.stop();
  });

  test("behavior: stops in reverse order, processes and the rest alike", async () => {
    const keeper = new Keeper();
    const order: string[] = [];
    const note = (name: string) => () => Promise.resolve(void order.push(name));
    await keeper.defer(note("first"));
    const one = part("one");
    keeper.adopt(one);
    void one.exited.then(() => order.push("one"));
    await keeper.defer(note("last"));
    await keeper.stop();
    expect(order).toEqual(["last", "one", "first"]);
  });

  test("behavior: a part that ignores SIGINT is killed after its grace, with its children", async () => {
    const keeper = new Keeper();
    const stubborn = part("stubborn", "trap '' INT TERM; sleep 60 & echo child $!", 200);
    keeper.adopt(stubborn);
    await ready(stubborn, "child");
    const child = Number(/child (\d+)/.exec(readFileSync(stubborn.logFile, "utf8"))?.[1]);
    await keeper.stop();
    expect(stubborn.exit?.signal).toBe("SIGKILL");
    await gone(child);
  });

  test("behavior: children of a part that ended by itself go with it", async () => {
    const keeper = new Keeper();
    const parent = part("parent", "sleep 60 & echo child $!; exit 1");
    keeper.adopt(parent);
    await expect(keeper.failure).rejects.toThrow(/^parent ended with status 1/);
    const child = Number(/child (\d+)/.exec(readFileSync(parent.logFile, "utf8"))?.[1]);
    await gone(child);
  });

  test("behavior: the end of a transient process is no failure", async () => {
    const keeper = new Keeper();
    const build = part("build", "exit 1");
    keeper.adopt(build, { transient: true });
    await build.exited;
    await expect(keeper.guard(sleep(50, "fine"))).resolves.toBe("fine");
    expect(keeper.processes).toEqual([]);
  });

  test("behavior: what comes after the stop is stopped at once", async () => {
    const keeper = new Keeper();
    await keeper.stop();
    const late = part("late");
    keeper.adopt(late);
    expect((await late.exited).signal).toBe("SIGKILL");
    let stopped = false;
    await keeper.defer(() => Promise.resolve(void (stopped = true)));
    expect(stopped).toBe(true);
  });

  test("behavior: one that cannot be stopped does not keep the others", async () => {
    const keeper = new Keeper();
    const one = part("one");
    keeper.adopt(one);
    await keeper.defer(() => Promise.reject(new Error("stuck")));
    await expect(keeper.stop()).rejects.toThrow("Some parts could not be stopped");
    expect(runs(one)).toBe(false);
  });

  test("behavior: an interruption ends the wait", async () => {
    const keeper = new Keeper();
    const wait = keeper.guard(sleep(10_000));
    keeper.interrupt();
    await expect(wait).rejects.toThrow(InterruptedError);
  });

  test("error: a program that is not there", () => {
    const logFile = join(folder, "none.log");
    expect(() => launch({ name: "None", command: join(folder, "none"), args: [], logFile })).toThrow(
      /^None cannot be run/,
    );
  });
});
