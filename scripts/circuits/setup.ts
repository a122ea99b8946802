/**
 * Makes development keys of every circuit: a whole ceremony on this machine, which knows all secrets.
 *
 *   node scripts/circuits/setup.ts --ptau FILE [--circuit NAME]…
 *
 * Keys for chains with value come from `npm run ceremony`.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { applyBeacon } from "../ceremony/beacon.ts";
import { compileAnew, listedCircuits } from "../ceremony/ceremony-circuit.ts";
import { withWorkFolder } from "../ceremony/context.ts";
import { contribute } from "../ceremony/contribute.ts";
import { entropySource } from "../ceremony/entropy.ts";
import { CeremonyError } from "../ceremony/errors.ts";
import { finalizeCeremony } from "../ceremony/finalize.ts";
import { initCeremony } from "../ceremony/init.ts";
import { knownPowersOfTau } from "../ceremony/known-powers-of-tau.ts";
import { releaseCurve } from "./curve.ts";
import { committedFolders } from "./paths.ts";

const { values } = parseArgs({
  options: { ptau: { type: "string" }, circuit: { type: "string", multiple: true } },
});
const { ptau } = values;
if (ptau === undefined || !existsSync(ptau)) {
  console.error("--ptau must name a prepared powers-of-tau file.");
  process.exit(2);
}

try {
  await withWorkFolder((work) => makeKeys(ptau, work));
  console.log("Done. Development keys are in circuits/keys/.");
} catch (error) {
  console.error(error instanceof CeremonyError ? error.message : error);
  process.exitCode = 1;
} finally {
  await releaseCurve();
}

async function makeKeys(ptauFile: string, work: string): Promise<void> {
  const context = {
    dir: join(work, "ceremony"),
    circuits: listedCircuits(),
    known: knownPowersOfTau,
    compile: compileAnew,
    report: (step: string) => console.log(step),
  };
  await initCeremony({ ...context, ptau: ptauFile, names: values.circuit, development: true });
  const entropy = entropySource(Buffer.alloc(0));
  for (const name of ["contribution 1", "contribution 2"]) await contribute({ ...context, name, entropy });
  await applyBeacon({ ...context, hash: randomBytes(32).toString("hex"), iterationsExp: 10 });
  await finalizeCeremony({ ...context, folders: committedFolders });
}
