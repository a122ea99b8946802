/**
 * Compiles every circuit anew and compares with what is committed: `circuits/keys/`, the Solidity verifiers and the SDK's
 * list of artifacts. Needs no powers of tau, changes nothing that is committed, and ends with status 1 where anything
 * differs.
 */
import { readFileSync } from "node:fs";

import { compileCircuit, compilerVersion } from "../../circuits/compiler/compile.ts";
import { buildPaths, listCircuits, mainPath, type Circuit } from "../../circuits/compiler/circuits.ts";
import { keysFolder, readManifest } from "../../circuits/compiler/manifest.ts";
import { compiledPublicSignals } from "../../circuits/compiler/r1cs.ts";
import { sourceHash } from "../../circuits/compiler/sources.ts";
import { artifactsModule, artifactsModulePath } from "./artifacts-module.ts";
import { releaseCurve } from "./curve.ts";
import { hashFile } from "./hash.ts";
import { artifactPaths, verifierContract, verifierPath } from "./paths.ts";
import { proverVersion } from "./prover-version.ts";
import { assertSound, exportVerificationKey, exportVerifier } from "./verification-key.ts";

const manifest = readManifest();
const differences: string[] = [];

/** Notes a difference under a name that says where to look. */
function compare(what: string, is: string, shouldBe: string): void {
  if (is !== shouldBe) differences.push(`${what}: is ${is}, should be ${shouldBe}`);
}

for (const circuit of listCircuits()) {
  console.log(`${circuit.name}: compiling and comparing`);
  await checkCircuit(circuit);
}
compare(
  "names in the manifest",
  Object.keys(manifest.circuits).join(),
  listCircuits()
    .map((c) => c.name)
    .join(),
);
compare("compiler", await compilerVersion(), manifest.compiler);
compare("prover", proverVersion, manifest.prover);
compare("sdk artifacts", readFileSync(artifactsModulePath, "utf8"), artifactsModule());
await releaseCurve();

for (const difference of differences) console.error(difference);
console.log(differences.length === 0 ? "Circuits and keys agree." : `${differences.length} differences.`);
process.exitCode = differences.length === 0 ? 0 : 1;

async function checkCircuit(circuit: Circuit): Promise<void> {
  const entry = manifest.circuits[circuit.name];
  if (entry === undefined) {
    differences.push(`${circuit.name}: the manifest lacks it`);
    return;
  }
  const build = buildPaths(circuit);
  await compileCircuit(circuit);
  compare(`${circuit.name} sources`, sourceHash(mainPath(circuit)), entry.sourceSha256);
  compare(`${circuit.name} r1cs`, hashFile(build.r1cs).sha256, entry.r1csSha256);
  compare(`${circuit.name} wasm, compiled`, hashFile(build.wasm).sha256, entry.wasm.sha256);
  compare(
    `${circuit.name} signals, compiled`,
    compiledPublicSignals(build).join(),
    entry.publicSignals.join(),
  );
  compare(`${circuit.name} signals, listed`, circuit.publicSignals.join(), entry.publicSignals.join());
  for (const { file, sha256 } of [entry.wasm, entry.zkey, entry.verificationKey]) {
    compare(file, hashFile(keysFolder + file).sha256, sha256);
  }

  const { zkey, verificationKey } = artifactPaths(circuit);
  const key = await exportVerificationKey(zkey);
  assertSound(key, circuit.publicSignals.length);
  const committed = JSON.parse(readFileSync(verificationKey, "utf8")) as unknown;
  compare(`${circuit.name} verification key`, JSON.stringify(key), JSON.stringify(committed));

  const contract = verifierContract(circuit);
  const source = readFileSync(verifierPath(circuit), "utf8");
  compare(`${contract}.sol`, hashFile(verifierPath(circuit)).sha256, entry.verifier.sha256);
  if (source !== (await exportVerifier(zkey, contract)))
    differences.push(`${contract}.sol: not this key's verifier`);
}
