import { open, rename, rm } from "node:fs/promises";

import { FileError } from "../errors.ts";

/**
 * Writes a file whole or not at all: beside it first, then in its place, so that no crash leaves half of it.
 *
 * @param options.secret Readable by its owner alone.
 * @param options.replace Whether a file that is there may be replaced; true by default.
 * @throws FileError
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  { secret = false, replace = true }: { secret?: boolean; replace?: boolean } = {},
): Promise<void> {
  const beside = replace ? `${path}.${process.pid}.part` : path;
  try {
    const file = await open(beside, replace ? "w" : "wx", secret ? 0o600 : 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(beside, path);
  } catch (cause) {
    if (replace) await rm(beside, { force: true });
    throw new FileError({ path, verb: "written", cause });
  }
}
