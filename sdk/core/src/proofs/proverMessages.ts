import type { CacheChoice } from "./storage/openCache.ts";
import type { CircuitSignals } from "./Circuit.ts";
import type { CircuitProof } from "./computeProof.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ArtifactManifest, ReputationArtifacts } from "./ReputationArtifacts.ts";
import type { SerializedError } from "./serializeError.ts";

/** Where a prover worker takes the proving files from: a URL that it fetches itself, or the files. */
export type WorkerArtifacts =
  | {
      readonly baseUrl: string;
      /** What the files must hash to; as published with this package by default. */
      readonly manifest?: ArtifactManifest | undefined;
      /** Where checked files are kept for the next time; the browser's cache by default, in Node nowhere. */
      readonly cache?: CacheChoice | undefined;
    }
  | Pick<ReputationArtifacts, "wasm" | "zkey">;

/** The same, once the circuit has said what its files must hash to. */
export type RequestedArtifacts =
  | {
      readonly baseUrl: string;
      readonly manifest: ArtifactManifest;
      readonly cache?: CacheChoice | undefined;
    }
  | Pick<ReputationArtifacts, "wasm" | "zkey">;

/** What a page asks of a prover worker: one proof at a time, of whatever circuit. */
export type ProverRequest = {
  readonly signals: CircuitSignals;
  readonly publicCount: number;
  readonly artifacts: RequestedArtifacts;
};

/** What a prover worker answers: progress, then a proof or an error. */
export type ProverResponse =
  | { readonly progress: ProofProgress }
  | { readonly result: CircuitProof }
  | { readonly error: SerializedError };
