/**
 * Makes the keys of every circuit: proving key, verification key, Solidity verifier, manifest.
 *
 *   node scripts/circuits/setup.ts --ptau FILE                     development keys, all secrets on this machine
 *   node scripts/circuits/setup.ts --ptau FILE --production \
 *     --circuit NAME --from CONTRIBUTED.zkey --beacon HEX          keys from a ceremony, closed by a public beacon
 */
import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";

import {
  buildPaths,
  findCircuit,
  listCircuits,
  mainPath,
  type Circuit,
} from "../../circuits/compiler/circuits.ts";
import { compileCircuit, compilerVersion } from "../../circuits/compiler/compile.ts";
import {
  keysFolder,
  readManifest,
  type Beacon,
  type Manifest,
  type ManifestCircuit,
} from "../../circuits/compiler/manifest.ts";
import { compiledPublicSignals, readR1cs } from "../../circuits/compiler/r1cs.ts";
import { sourceHash } from "../../circuits/compiler/sources.ts";
import { writeArtifactsModule } from "./artifacts-module.ts";
import { releaseCurve } from "./curve.ts";
import { blake2bFile, hashFile } from "./hash.ts";
import { artifactPaths, verifierContract, verifierPath } from "./paths.ts";
import { runPhase2 } from "./phase2.ts";
import { proverVersion } from "./prover-version.ts";
import { assertSound, exportVerificationKey, exportVerifier } from "./verification-key.ts";

const { values } = parseArgs({
  options: {
    ptau: { type: "string" },
    circuit: { type: "string" },
    from: { type: "string" },
    contributions: { type: "string", default: "2" },
    beacon: { type: "string" },
    "beacon-iterations": { type: "string", default: "10" },
    production: { type: "boolean", default: false },
  },
});

const { ptau, from, production } = values;
if (ptau === undefined || !existsSync(ptau)) fail("--ptau must name a prepared powers-of-tau file.");
if (from !== undefined && values.circuit === undefined) fail("--from needs --circuit.");
if (production && (from === undefined || values.beacon === undefined)) {
  fail("--production needs a contributed key (--from) and a public beacon (--beacon).");
}
if (!/^\d+$/.test(values.contributions) || Number(values.contributions) < 2) {
  fail("--contributions must be 2 or more.");
}
if (values.beacon !== undefined && !/^([0-9a-f]{2}){32,}$/.test(values.beacon)) {
  fail("--beacon must be at least 32 bytes in lower-case hexadecimal.");
}
if (!/^\d+$/.test(values["beacon-iterations"]) || Number(values["beacon-iterations"]) < 10) {
  fail("--beacon-iterations must be 10 or more.");
}

const beacon: Beacon = {
  hash: values.beacon ?? randomBytes(32).toString("hex"),
  iterationsExp: Number(values["beacon-iterations"]),
};

try {
  await makeAllKeys(ptau);
  console.log(`Done. ${production ? "Production" : "Development"} keys are in circuits/keys/.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await releaseCurve();
}

async function makeAllKeys(ptauFile: string): Promise<void> {
  const made: Record<string, ManifestCircuit> = {};
  for (const circuit of values.circuit === undefined ? listCircuits() : [findCircuit(values.circuit)]) {
    made[circuit.name] = await makeKeys(circuit, ptauFile);
  }
  const before = existsSync(`${keysFolder}manifest.json`) ? readManifest() : undefined;
  const kept = Object.entries(before?.circuits ?? {}).filter(([name]) => made[name] === undefined);
  const manifest: Manifest = {
    // One key made for development spoils the set.
    development: !production || (kept.length > 0 && before?.development !== false),
    compiler: await compilerVersion(),
    prover: proverVersion,
    circuits: { ...Object.fromEntries(kept), ...made },
  };
  writeFileSync(`${keysFolder}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  writeArtifactsModule();
}

async function makeKeys(circuit: Circuit, ptauFile: string): Promise<ManifestCircuit> {
  const report = (step: string): void => console.log(`${circuit.name}: ${step}`);
  const build = buildPaths(circuit);
  const paths = artifactPaths(circuit);
  mkdirSync(keysFolder, { recursive: true });

  report("compiling");
  await compileCircuit(circuit);
  const publicSignals = compiledPublicSignals(build);
  if (publicSignals.join() !== circuit.publicSignals.join()) {
    throw new Error(
      `circuits.json lists ${circuit.publicSignals.join()}, compiled is ${publicSignals.join()}.`,
    );
  }

  // Made beside the build: what is committed is replaced only once all of this went well.
  const zkey = build.r1cs.replace(/\.r1cs$/, ".zkey");
  const contributions = await runPhase2({
    r1cs: build.r1cs,
    ptau: ptauFile,
    zkey,
    from,
    contributions: Number(values.contributions),
    beacon,
    report,
  });

  report("exporting verification key and Solidity verifier");
  const key = await exportVerificationKey(zkey);
  assertSound(key, publicSignals.length);
  const verifier = await exportVerifier(zkey, verifierContract(circuit));
  copyFileSync(zkey, paths.zkey);
  writeFileSync(paths.verificationKey, `${JSON.stringify(key, null, 1)}\n`);
  mkdirSync(dirname(verifierPath(circuit)), { recursive: true });
  writeFileSync(verifierPath(circuit), verifier);
  copyFileSync(build.wasm, paths.wasm);

  return {
    main: circuit.main,
    publicSignals,
    constraints: readR1cs(build.r1cs).header.constraints,
    sourceSha256: sourceHash(mainPath(circuit)),
    r1csSha256: hashFile(build.r1cs).sha256,
    wasm: { file: `${circuit.name}.wasm`, ...hashFile(paths.wasm) },
    zkey: { file: `${circuit.name}.zkey`, ...hashFile(paths.zkey) },
    verificationKey: { file: `${circuit.name}.vkey.json`, ...hashFile(paths.verificationKey) },
    verifier: { contract: verifierContract(circuit), sha256: hashFile(verifierPath(circuit)).sha256 },
    powersOfTau: { ...hashFile(ptauFile), blake2b: blake2bFile(ptauFile) },
    contributions,
    beacon,
  };
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
