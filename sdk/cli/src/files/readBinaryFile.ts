import { readFile } from "node:fs/promises";

import { FileError } from "../errors.ts";

/**
 * The bytes of a file.
 * @throws FileError when it cannot be read.
 */
export async function readBinaryFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new FileError({ path, verb: "read", cause });
  }
}
