/** Where the artifacts of circuits go. */
import { fileURLToPath } from "node:url";

import { keysFolder } from "../../circuits/compiler/manifest.ts";

/** Folders and files that a setup writes. */
export interface ArtifactFolders {
  /** Proving and verification keys, witness generators, manifest. */
  readonly keys: string;
  /** Solidity verifiers. */
  readonly verifiers: string;
  /** The SDK's list of artifacts, a TypeScript file. */
  readonly artifactsModule: string;
}

/** Those that are committed. */
export const committedFolders: ArtifactFolders = {
  keys: keysFolder,
  verifiers: fileURLToPath(new URL("../../contracts/verifiers/generated/", import.meta.url)),
  artifactsModule: fileURLToPath(new URL("../../sdk/core/src/generated/artifacts.ts", import.meta.url)),
};

/** Absolute paths of a circuit's artifacts. */
export function artifactPaths(
  { name }: { readonly name: string },
  { keys }: Pick<ArtifactFolders, "keys"> = committedFolders,
): { wasm: string; zkey: string; verificationKey: string } {
  const base = `${keys}${name}`;
  return { wasm: `${base}.wasm`, zkey: `${base}.zkey`, verificationKey: `${base}.vkey.json` };
}

/** Name of a circuit's Solidity verifier, such as `ReputationVerifier`. */
export function verifierContract({ name }: { readonly name: string }): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Verifier`;
}

/** Absolute path of a circuit's Solidity verifier. */
export function verifierPath(
  circuit: { readonly name: string },
  { verifiers }: Pick<ArtifactFolders, "verifiers"> = committedFolders,
): string {
  return `${verifiers}${verifierContract(circuit)}.sol`;
}
