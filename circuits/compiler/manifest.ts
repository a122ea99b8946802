/** What `keys/manifest.json` says about the committed artifacts. */
import { readFileSync } from "node:fs";

import { circuitsFolder } from "./circuits.ts";

/** A file and what it must hash to. */
export interface ManifestFile {
  /** Relative to `keys/`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One circuit's artifacts, and where they come from. */
export interface ManifestCircuit {
  readonly main: string;
  readonly publicSignals: readonly string[];
  readonly constraints: number;
  /** SHA-256 over the sources, those of libraries too. */
  readonly sourceSha256: string;
  readonly r1csSha256: string;
  readonly wasm: ManifestFile;
  readonly zkey: ManifestFile;
  readonly verificationKey: ManifestFile;
  /** The Solidity verifier, as exported and named. */
  readonly verifier: {
    readonly contract: string;
    readonly sha256: string;
    /** SHA-256 of the code that stands on a chain, without the metadata behind it. */
    readonly bytecodeSha256: string;
  };
  readonly powersOfTau: PowersOfTau;
  readonly contributions: readonly Contribution[];
  readonly beacon: Beacon;
}

/** One contribution of the second phase. */
export interface Contribution {
  readonly name: string;
  /** BLAKE2b-512 of the contribution, as the contributor publishes it. */
  readonly hash: string;
}

/** The public randomness that closes the second phase. */
export interface Beacon {
  readonly hash: string;
  /** The hash is hashed 2^iterationsExp times. */
  readonly iterationsExp: number;
}

/** The powers of tau, the first phase, that a key was made from. */
export interface PowersOfTau {
  /** Under which it is published; absent for one that was made for development. */
  readonly publicName?: string;
  readonly sha256: string;
  readonly blake2b: string;
  readonly bytes: number;
}

/** The whole manifest. */
export interface Manifest {
  /** True for keys whose secrets one machine knew: never to be deployed to a chain that is not local. */
  readonly development: boolean;
  readonly compiler: string;
  readonly prover: string;
  readonly circuits: Readonly<Record<string, ManifestCircuit>>;
}

/** Absolute path of the folder of committed artifacts. */
export const keysFolder = `${circuitsFolder}keys/`;

/** Reads `keys/manifest.json`. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${keysFolder}manifest.json`, "utf8")) as Manifest;
}
