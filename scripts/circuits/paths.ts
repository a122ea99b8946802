/** Where the artifacts of circuits go. */
import { fileURLToPath } from "node:url";

import type { Circuit } from "../../circuits/compiler/circuits.ts";
import { keysFolder } from "../../circuits/compiler/manifest.ts";

/** Absolute paths of a circuit's committed artifacts. */
export function artifactPaths(circuit: Circuit): { wasm: string; zkey: string; verificationKey: string } {
  const base = `${keysFolder}${circuit.name}`;
  return { wasm: `${base}.wasm`, zkey: `${base}.zkey`, verificationKey: `${base}.vkey.json` };
}

/** Name of a circuit's Solidity verifier, such as `ReputationVerifier`. */
export function verifierContract(circuit: Circuit): string {
  return `${circuit.name.charAt(0).toUpperCase()}${circuit.name.slice(1)}Verifier`;
}

/** Absolute path of a circuit's Solidity verifier. */
export function verifierPath(circuit: Circuit): string {
  const folder = new URL("../../contracts/verifiers/generated/", import.meta.url);
  return `${fileURLToPath(folder)}${verifierContract(circuit)}.sol`;
}
