#!/usr/bin/env node
import { readFileSync } from "node:fs";

import { run } from "./run.ts";

const INTERRUPTED = 130;

const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // Whoever asks twice does not want to wait.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  });
}
// A reader such as `head` that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
const { version } = JSON.parse(manifest) as { version: string };
const { env, stdin, stdout, stderr } = process;
const exitCode = await run(
  process.argv.slice(2),
  { env, stdin, stdout, stderr, signal: controller.signal },
  { version },
);
// Sockets and threads that are still open must not keep a finished command waiting; its output must be out first.
stdout.write("", () => process.exit(exitCode));
