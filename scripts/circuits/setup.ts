/**
 * Makes development keys of every circuit: a whole ceremony on this machine, which knows all secrets.
 *
 *   node scripts/circuits/setup.ts --ptau FILE [--circuit NAME]… [--out FOLDER]
 *
 * With `--out`, everything goes into that folder, and what is committed stays as it is. Keys for chains with value come
 * from `npm run ceremony`.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { listedCircuits } from "../ceremony/ceremony-circuit.ts";
import { CeremonyError } from "../ceremony/errors.ts";
import { knownPowersOfTau } from "../ceremony/known-powers-of-tau.ts";
import { releaseCurve } from "./curve.ts";
import { makeDevelopmentKeys } from "./development-keys.ts";
import { committedFolders, type ArtifactFolders } from "./paths.ts";

const { values } = parseArgs({
  options: {
    ptau: { type: "string" },
    circuit: { type: "string", multiple: true },
    out: { type: "string" },
  },
});
const { ptau, out } = values;
if (ptau === undefined || !existsSync(ptau)) {
  console.error("--ptau must name a prepared powers-of-tau file.");
  process.exit(2);
}

try {
  const folders = out === undefined ? committedFolders : foldersIn(resolve(out));
  await makeDevelopmentKeys({
    ptau,
    names: values.circuit,
    folders,
    circuits: listedCircuits(),
    known: knownPowersOfTau,
    report: (step) => console.log(step),
  });
  console.log(`Done. Development keys are in ${folders.keys}`);
} catch (error) {
  console.error(error instanceof CeremonyError ? error.message : error);
  process.exitCode = 1;
} finally {
  await releaseCurve();
}

function foldersIn(folder: string): ArtifactFolders {
  return {
    keys: join(folder, "keys/"),
    verifiers: join(folder, "verifiers/"),
    artifactsModule: join(folder, "artifacts.ts"),
  };
}
