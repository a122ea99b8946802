import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import type { EpochCheckpoint } from "@aura-protocol/sdk";

import { FileError } from "../errors.ts";
import { writeDurably } from "../files/writeDurably.ts";

/**
 * Keeps fetched pages in a folder, each in a file of its own, so that a stopped command goes on where it was. The folder is
 * made when there is none; what is in it is trusted like the indexer.
 *
 * @throws FileError
 */
export async function folderCheckpoint(folder: string): Promise<EpochCheckpoint> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new FileError({ path: folder, verb: "written", cause });
  }
  const pathOf = (key: string): string => join(folder, createHash("sha256").update(key).digest("hex"));
  return {
    // A page that cannot be read is fetched once more.
    get: (key) => readFile(pathOf(key), "utf8").catch(() => undefined),
    set: (key, value) => writeDurably(pathOf(key), value),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}
