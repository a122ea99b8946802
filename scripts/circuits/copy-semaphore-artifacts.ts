/**
 * Copies Semaphore's proving files from its npm package to a folder from which they are served, each checked against the
 * hash that the SDK asks for.
 *
 *   node scripts/circuits/copy-semaphore-artifacts.ts FOLDER [--from 1] [--to 20]
 *
 * Depth d serves groups of up to 2^d members; a depth takes about 3.4 to 7.7 MB.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { semaphoreArtifacts } from "../../sdk/core/src/generated/semaphoreArtifacts.ts";
import { MAX_DEPTH, semaphoreFolder } from "./semaphore-artifacts.ts";

const { values, positionals } = parseArgs({
  options: { from: { type: "string", default: "1" }, to: { type: "string", default: "20" } },
  allowPositionals: true,
});
const [folder] = positionals;
const [from, to] = [Number(values.from), Number(values.to)];
const areDepths = [from, to].every((depth) => Number.isInteger(depth) && depth >= 1 && depth <= MAX_DEPTH);
if (folder === undefined || positionals.length > 1 || !areDepths || from > to) {
  console.error(
    "Name one folder, and depths from 1 to 32: copy-semaphore-artifacts.ts FOLDER --from 1 --to 20",
  );
  process.exit(2);
}

await mkdir(folder, { recursive: true });
let total = 0;
for (const { wasm, zkey, verificationKey } of semaphoreArtifacts.slice(from - 1, to)) {
  for (const { file, sha256 } of [wasm, zkey, verificationKey]) {
    const bytes = await readFile(join(semaphoreFolder, file));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      throw new Error(`${file} is not the file that the SDK knows; run npm run generate after an update.`);
    }
    await writeFile(join(folder, file), bytes);
    total += bytes.length;
  }
}
console.log(`Depths ${from} to ${to}: ${(total / 1e6).toFixed(1)} MB in ${folder}`);
