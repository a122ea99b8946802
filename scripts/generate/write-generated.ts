import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * Writes a generated file, creating its folder.
 *
 * @param path Relative to the repository's root.
 */
export async function writeGenerated(path: string, content: string): Promise<void> {
  const target = fileURLToPath(new URL(path, root));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
