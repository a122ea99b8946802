import { UsageError } from "../errors.ts";
import { readBinaryFile } from "./readBinaryFile.ts";

/**
 * The JSON in a file.
 * @throws FileError when it cannot be read, UsageError when it is not JSON.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBinaryFile(path));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UsageError(`${path} does not hold JSON.`, { cause });
  }
}
