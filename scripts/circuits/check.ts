/**
 * Compiles every circuit with keys anew and compares with what is committed: `circuits/keys/`, the Solidity verifiers and
 * the SDK's list of artifacts. Changes nothing that is committed, and ends with status 1 where anything differs.
 *
 *   node scripts/circuits/check.ts               all that can be told without powers of tau
 *   node scripts/circuits/check.ts --ptau FILE   the keys against circuits and powers of tau as well
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { compileCircuit, compilerVersion } from "../../circuits/compiler/compile.ts";
import { buildPaths, listKeyedCircuits, mainPath, type Circuit } from "../../circuits/compiler/circuits.ts";
import { keysFolder, readManifest, type ManifestCircuit } from "../../circuits/compiler/manifest.ts";
import { compiledPublicSignals } from "../../circuits/compiler/r1cs.ts";
import { sourceHash } from "../../circuits/compiler/sources.ts";
import { artifactsModule } from "./artifacts-module.ts";
import { contributionProblems } from "./check-contributions.ts";
import { releaseCurve } from "./curve.ts";
import { blake2bFile, hashFile } from "./hash.ts";
import { artifactPaths, committedFolders, verifierContract, verifierPath } from "./paths.ts";
import { proverVersion } from "./prover-version.ts";
import { verifierBytecodeHash } from "./verifier-bytecode.ts";
import { assertSound, exportVerificationKey, exportVerifier } from "./verification-key.ts";
import { verifyKey } from "./verify-key.ts";

const { ptau } = parseArgs({ options: { ptau: { type: "string" } } }).values;
if (ptau !== undefined && !existsSync(ptau)) {
  console.error(`--ptau: there is no file ${ptau}.`);
  process.exit(2);
}
const ptauHash = ptau === undefined ? undefined : blake2bFile(ptau);

const manifest = readManifest();
const differences: string[] = [];

/** Notes a difference under a name that says where to look. */
function compare(what: string, is: string, shouldBe: string | undefined): void {
  if (is !== shouldBe) differences.push(`${what}: is ${is}, should be ${shouldBe ?? "in the manifest"}`);
}

for (const circuit of listKeyedCircuits()) {
  const entry = manifest.circuits[circuit.name];
  if (entry === undefined) {
    differences.push(`${circuit.name}: the manifest lacks it`);
    continue;
  }
  console.log(`${circuit.name}: compiling and comparing`);
  await checkCompiled(circuit, entry);
  await checkKeys(circuit, entry);
}
compare(
  "names in the manifest",
  Object.keys(manifest.circuits).sort().join(),
  listKeyedCircuits()
    .map((c) => c.name)
    .sort()
    .join(),
);
compare("compiler", await compilerVersion(), manifest.compiler);
compare("prover", proverVersion, manifest.prover);
compare("sdk artifacts", readFileSync(committedFolders.artifactsModule, "utf8"), artifactsModule(manifest));
await releaseCurve();

for (const difference of differences) console.error(difference);
console.log(differences.length === 0 ? "Circuits and keys agree." : `${differences.length} differences.`);
process.exitCode = differences.length === 0 ? 0 : 1;

async function checkCompiled(circuit: Circuit, entry: ManifestCircuit): Promise<void> {
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
}

async function checkKeys(circuit: Circuit, entry: ManifestCircuit): Promise<void> {
  for (const { file, sha256 } of [entry.wasm, entry.zkey, entry.verificationKey]) {
    compare(file, hashFile(keysFolder + file).sha256, sha256);
  }
  const { zkey, verificationKey } = artifactPaths(circuit);
  const key = await exportVerificationKey(zkey);
  assertSound(key, circuit.publicSignals.length);
  const committed = JSON.parse(readFileSync(verificationKey, "utf8")) as unknown;
  compare(`${circuit.name} verification key`, JSON.stringify(key), JSON.stringify(committed));
  const problems = await contributionProblems(zkey, entry);
  differences.push(...problems.map((problem) => `${circuit.name}: ${problem}`));

  const contract = verifierContract(circuit);
  const source = readFileSync(verifierPath(circuit), "utf8");
  compare(`${contract}.sol`, hashFile(verifierPath(circuit)).sha256, entry.verifier.sha256);
  if (source !== (await exportVerifier(zkey, contract)))
    differences.push(`${contract}.sol: not this key's verifier`);
  compare(`${contract}'s code`, verifierBytecodeHash(source, contract), entry.verifier.bytecodeSha256);

  // A damaged chain could keep its verifier busy for years; the powers of tau speak only for a whole one.
  if (ptau === undefined || problems.length > 0) return;
  compare(`${circuit.name} powers of tau`, ptauHash ?? "", entry.powersOfTau.blake2b);
  console.log(`${circuit.name}: verifying the key against circuit and powers of tau`);
  const wrong = await verifyKey({ r1cs: buildPaths(circuit).r1cs, ptau, zkey });
  differences.push(...wrong.map((problem) => `${circuit.name}: ${problem}`));
}
