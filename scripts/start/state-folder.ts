import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { refused } from "./errors.ts";
import { alive, readRunning, stopLeftovers, type ProcessId } from "./leftovers.ts";

/** How far a saved chain was set up. */
export interface World {
  readonly format: 1;
  readonly seeded: boolean;
}

/** Everything `npm start` keeps in its state folder; nothing else there is ever touched. */
export interface StateFolder {
  readonly path: string;
  readonly journal: string;
  /** Written when a new chain is fully set up. */
  readonly world: string;
  /** There while the stack is ready; tests wait for it. */
  readonly ready: string;
  /** Who runs here. */
  readonly running: string;
  readonly postgres: string;
  log(name: string): string;
}

export function stateFolder(path: string): StateFolder {
  return {
    path,
    journal: join(path, "chain.jsonl"),
    world: join(path, "world.json"),
    ready: join(path, "ready.json"),
    running: join(path, "running.json"),
    postgres: join(path, "postgres"),
    log: (name) => join(path, "logs", `${name}.log`),
  };
}

/**
 * Makes the folder ready for this process alone and ends what a crashed instance left.
 *
 * @returns How many leftover processes were ended.
 * @throws StartError when the folder cannot be used or another instance uses it.
 */
export async function claimStateFolder(state: StateFolder, main: ProcessId): Promise<number> {
  requireWritableFolder(state.path);
  const before = readRunning(state.running);
  let ended = 0;
  if (before !== undefined) {
    if (alive(before.main))
      throw refused(
        `Aura runs already on ${state.path} (process ${before.main.pid}). Stop it with Ctrl-C, ` +
          "or give this one a folder and ports of its own: see npm start -- --help.",
      );
    ended = await stopLeftovers(state.running, before);
  }
  rmSync(state.running, { force: true });
  rmSync(state.ready, { force: true });
  rmSync(join(state.path, "logs"), { recursive: true, force: true });
  try {
    // Of two that start at once, one fails here.
    writeFileSync(state.running, JSON.stringify({ main, parts: [], temporary: [] }), { flag: "wx" });
  } catch (cause) {
    throw refused(`Another start on ${state.path} is under way.`, { cause });
  }
  return ended;
}

function requireWritableFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why =
      existsSync(path) && !statSync(path).isDirectory() ? "is not a folder" : "cannot be written to";
    throw refused(`The state folder ${path} ${why}. Move it away, or pass --state DIR.`, { cause });
  }
}

/** Drops the saved chain. */
export function dropState(state: StateFolder): void {
  for (const path of [state.journal, state.world, state.postgres])
    rmSync(path, { recursive: true, force: true });
}

/**
 * What the folder says of a saved chain.
 *
 * @returns undefined when there is none, or one whose setting-up was interrupted.
 * @throws StartError when the note cannot be read, or speaks of a chain that is not there.
 */
export function readWorld(state: StateFolder): World | undefined {
  if (!existsSync(state.world)) return undefined;
  let world: unknown;
  try {
    world = JSON.parse(readFileSync(state.world, "utf8"));
  } catch (cause) {
    throw broken(state, "world.json is not JSON", cause);
  }
  if (!isWorld(world)) throw broken(state, "world.json has another format");
  if (!existsSync(state.journal)) throw broken(state, "chain.jsonl is missing");
  return world;
}

function isWorld(value: unknown): value is World {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === 1 &&
    "seeded" in value &&
    typeof value.seeded === "boolean"
  );
}

/** Notes that the chain is set up: the next start continues it. */
export function writeWorld(state: StateFolder, world: World): void {
  writeFileSync(state.world, `${JSON.stringify(world)}\n`);
}

const broken = (state: StateFolder, why: string, cause?: unknown): Error =>
  refused(`The state in ${state.path} is broken: ${why}. Start over with: npm start -- --fresh`, { cause });
