import { readFile } from "node:fs/promises";

import { FileError, UsageError } from "../errors.ts";

/**
 * The JSON in a file.
 * @throws FileError when it cannot be read, UsageError when it is not JSON.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new FileError({ path, verb: "read", cause });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UsageError(`${path} does not hold JSON.`, { cause });
  }
}
