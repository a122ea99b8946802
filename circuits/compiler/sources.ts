/** Which files a circuit is made of, and one hash over them. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative, resolve } from "node:path";

import { circuitsFolder } from "./circuits.ts";

/** Absolute path of the folder in which libraries such as circomlib are found. */
export const librariesFolder = resolve(
  dirname(createRequire(import.meta.url).resolve("circomlib/package.json")),
  "..",
);

/**
 * Every file that a circuit includes, itself too, in the order of their names.
 *
 * @param main Absolute path of a `.circom` file.
 * @throws Error where an included file does not exist.
 */
export function sourceFiles(main: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target] of readFileSync(file, "utf8").matchAll(/^\s*include\s+"([^"]+)"\s*;/gm)) {
      if (target === undefined) continue;
      const found = [resolve(dirname(file), target), resolve(librariesFolder, target)].find((path) =>
        existsSync(path),
      );
      if (found === undefined) throw new Error(`${file} includes ${target}, which does not exist.`);
      visit(found);
    }
  };
  visit(main);
  return [...seen].sort((a, b) => (sourceName(a) < sourceName(b) ? -1 : 1));
}

/** A file's name that is the same on every machine: relative to `circuits/`, or to the libraries' folder. */
function sourceName(file: string): string {
  const own = relative(circuitsFolder, file);
  return own.startsWith("..") ? relative(librariesFolder, file) : own;
}

/** SHA-256 over the names and contents of every file of a circuit, in hexadecimal. */
export function sourceHash(main: string): string {
  const hash = createHash("sha256");
  for (const file of sourceFiles(main)) {
    const content = readFileSync(file);
    hash.update(`${sourceName(file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
