import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Folder of Semaphore's proving files, in its package. */
export const semaphoreFolder = dirname(
  createRequire(import.meta.url).resolve("@zk-kit/semaphore-artifacts/package.json"),
);

/** Reads one of Semaphore's proving files. */
export function readSemaphoreFile(file: string): Promise<Uint8Array> {
  return readFile(join(semaphoreFolder, file));
}
