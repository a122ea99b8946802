/** A proving file and what it must hash to. */
export type ArtifactFile = {
  /** Its name below the base URL. */
  readonly file: string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
};

/** The proving files of a circuit, as published. */
export type ArtifactManifest = {
  readonly wasm: ArtifactFile;
  readonly zkey: ArtifactFile;
  readonly verificationKey: ArtifactFile;
};

/** The proving files of a circuit, loaded and checked. */
export type ReputationArtifacts = {
  /** The witness generator. */
  readonly wasm: Uint8Array;
  /** The proving key. */
  readonly zkey: Uint8Array;
  /** As parsed from JSON. */
  readonly verificationKey: object;
};
