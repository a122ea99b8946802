/**
 * `npm start`: runs the whole of Aura on this machine until Ctrl-C. Options and exit status: `npm start -- --help`.
 */
import { fileURLToPath } from "node:url";

import { exitCodes, StartError } from "./errors.ts";
import { help, parseOptions, type StartOptions } from "./options.ts";
import { readyScreen } from "./ready-screen.ts";
import { startStack, type Stack } from "./start-stack.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** npm and the terminal both pass one Ctrl-C on; a second one counts from here on. */
const ONE_PRESS_MS = 1_000;

const stopping = new AbortController();
let stack: Stack | undefined;
let stopAsked: number | undefined;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, askToStop);

function askToStop(): void {
  if (stopAsked === undefined) {
    stopAsked = Date.now();
    stopping.abort();
  } else if (Date.now() - stopAsked > ONE_PRESS_MS) {
    // The watchdog ends what is left.
    stack?.kill();
    process.exit(exitCodes.stopped);
  }
}

async function run(options: StartOptions): Promise<number> {
  const begun = Date.now();
  stack = await startStack(options, { print: (line) => console.log(line), signal: stopping.signal });
  try {
    console.log(readyScreen(stack, options, Math.round((Date.now() - begun) / 1000)));
    await Promise.race([stopped(), stack.failure]);
    console.log("Stopping …");
  } finally {
    await stack.stop();
  }
  console.log("Stopped. The chain is saved.");
  return exitCodes.stopped;
}

function stopped(): Promise<void> {
  const { signal } = stopping;
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function report(error: unknown): number {
  if (error instanceof StartError) {
    console.error(error.message);
    return error.exitCode;
  }
  console.error(error);
  return exitCodes.unexpected;
}

// Whatever nobody foresaw still leaves no process behind.
process.on("uncaughtException", (error) => {
  console.error(error);
  void (stack?.stop() ?? Promise.resolve()).finally(() => process.exit(exitCodes.unexpected));
});

try {
  const options = parseOptions(process.argv.slice(2), root);
  if (options === "help") console.log(help);
  else process.exitCode = await run(options);
} catch (error) {
  process.exitCode = report(error);
}
// A half-finished step may still hold the event loop.
process.exit();
