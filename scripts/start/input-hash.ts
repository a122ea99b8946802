import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * A hash of the names and contents of files, for telling whether something changed.
 *
 * @param paths Files and folders under `root`; one that does not exist counts as empty.
 * @param skip Names of folders to leave out at any depth.
 */
export function hashFiles(root: string, paths: readonly string[], skip: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesOf(join(root, path), skip)) {
      const content = readFileSync(file);
      hash.update(`${relative(root, file)}\0${content.length}\0`);
      hash.update(content);
    }
  }
  return hash.digest("hex");
}

function filesOf(path: string, skip: readonly string[]): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && skip.includes(entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name), skip));
}
