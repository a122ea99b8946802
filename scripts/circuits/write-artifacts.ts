/** From proving keys to everything that is committed: the end of a ceremony, and of a development setup. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import type { Manifest, ManifestCircuit } from "../../circuits/compiler/manifest.ts";
import { artifactsModule } from "./artifacts-module.ts";
import { hashFile } from "./hash.ts";
import { artifactPaths, verifierContract, verifierPath, type ArtifactFolders } from "./paths.ts";
import { verifierBytecodeHash } from "./verifier-bytecode.ts";
import { assertSound, exportVerificationKey, exportVerifier } from "./verification-key.ts";

/** A circuit with a key that is closed and verified. */
export interface MadeKey extends Pick<
  ManifestCircuit,
  | "main"
  | "publicSignals"
  | "constraints"
  | "sourceSha256"
  | "r1csSha256"
  | "powersOfTau"
  | "contributions"
  | "beacon"
> {
  readonly name: string;
  /** Absolute path of the witness generator. */
  readonly wasm: string;
  /** Absolute path of the proving key. */
  readonly zkey: string;
}

/** What to write, and where. */
export interface WriteArtifactsOptions {
  readonly keys: readonly MadeKey[];
  readonly development: boolean;
  readonly compiler: string;
  readonly prover: string;
  /** Names of all circuits in their order; those without a new key keep the one they have. */
  readonly circuits: readonly string[];
  readonly folders: ArtifactFolders;
}

/**
 * Writes proving keys, verification keys, witness generators, Solidity verifiers, the SDK's list, and the manifest last.
 *
 * @returns The manifest.
 * @throws Error before anything is written where a key is not sound.
 */
export async function writeArtifacts(options: WriteArtifactsOptions): Promise<Manifest> {
  const { folders } = options;
  const prepared = [];
  for (const key of options.keys) prepared.push(await prepare(key));

  for (const folder of [folders.keys, folders.verifiers, dirname(folders.artifactsModule)]) {
    mkdirSync(folder, { recursive: true });
  }
  const made: Record<string, ManifestCircuit> = {};
  for (const each of prepared) made[each.key.name] = place(each, folders);

  const path = `${folders.keys}manifest.json`;
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Manifest) : undefined;
  const kept = options.circuits.filter(
    (name) => made[name] === undefined && before?.circuits[name] !== undefined,
  );
  const manifest: Manifest = {
    // One key made for development spoils the set.
    development: options.development || (kept.length > 0 && before?.development !== false),
    compiler: options.compiler,
    prover: options.prover,
    circuits: Object.fromEntries(
      options.circuits.flatMap((name) => {
        const entry = made[name] ?? before?.circuits[name];
        return entry === undefined ? [] : [[name, entry]];
      }),
    ),
  };
  writeFileSync(folders.artifactsModule, artifactsModule(manifest));
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

interface Prepared {
  readonly key: MadeKey;
  readonly verificationKey: string;
  readonly verifier: string;
  readonly bytecodeSha256: string;
}

async function prepare(key: MadeKey): Promise<Prepared> {
  const verificationKey = await exportVerificationKey(key.zkey);
  assertSound(verificationKey, key.publicSignals.length);
  const contract = verifierContract(key);
  const verifier = await exportVerifier(key.zkey, contract);
  return {
    key,
    verificationKey: `${JSON.stringify(verificationKey, null, 1)}\n`,
    verifier,
    bytecodeSha256: verifierBytecodeHash(verifier, contract),
  };
}

function place(
  { key, verificationKey, verifier, bytecodeSha256 }: Prepared,
  folders: ArtifactFolders,
): ManifestCircuit {
  const { name } = key;
  const paths = artifactPaths(key, folders);
  copyFileSync(key.zkey, paths.zkey);
  copyFileSync(key.wasm, paths.wasm);
  writeFileSync(paths.verificationKey, verificationKey);
  writeFileSync(verifierPath(key, folders), verifier);
  const { sha256 } = hashFile(verifierPath(key, folders));
  return {
    main: key.main,
    publicSignals: key.publicSignals,
    constraints: key.constraints,
    sourceSha256: key.sourceSha256,
    r1csSha256: key.r1csSha256,
    wasm: { file: `${name}.wasm`, ...hashFile(paths.wasm) },
    zkey: { file: `${name}.zkey`, ...hashFile(paths.zkey) },
    verificationKey: { file: `${name}.vkey.json`, ...hashFile(paths.verificationKey) },
    verifier: { contract: verifierContract(key), sha256, bytecodeSha256 },
    powersOfTau: key.powersOfTau,
    contributions: key.contributions,
    beacon: key.beacon,
  };
}
