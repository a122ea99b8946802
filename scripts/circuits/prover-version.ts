import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// snarkjs does not export its package.json; its entry point lies in build/.
const packageFile = join(dirname(createRequire(import.meta.url).resolve("snarkjs")), "../package.json");

/** Name and version of the package that makes keys and proofs. */
export const proverVersion = `snarkjs ${(JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version}`;
