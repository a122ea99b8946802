import type { AuraError } from "../errors/base.ts";
import {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ArtifactUnavailableError,
  ClaimNotMetError,
  ProofCancelledError,
  ProvingFailedError,
  WitnessRejectedError,
} from "../errors/proof.ts";

/** An error in a form that survives `postMessage`. */
export type SerializedError =
  | Pick<ClaimNotMetError, "name" | "shortfalls">
  | Pick<ArtifactHashMismatchError, "name" | "file" | "expected" | "actual">
  | Pick<ArtifactUnavailableError, "name" | "file" | "details">
  | Pick<ArtifactCorruptError, "name" | "file" | "details">
  | Pick<ArtifactMismatchError, "name" | "details">
  | Pick<WitnessRejectedError, "name" | "details">
  | Pick<ProofCancelledError, "name">
  | Pick<ProvingFailedError, "name" | "details">;

/** Takes an error apart, so that {@link reviveError} gives one of the same class on the other side. */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof ClaimNotMetError) return { name: error.name, shortfalls: error.shortfalls };
  if (error instanceof ArtifactHashMismatchError) {
    const { name, file, expected, actual } = error;
    return { name, file, expected, actual };
  }
  if (error instanceof ArtifactUnavailableError || error instanceof ArtifactCorruptError) {
    return { name: error.name, file: error.file, details: error.details };
  }
  if (error instanceof ArtifactMismatchError || error instanceof WitnessRejectedError) {
    return { name: error.name, details: error.details };
  }
  if (error instanceof ProofCancelledError) return { name: error.name };
  if (error instanceof ProvingFailedError) return { name: error.name, details: error.details };
  return { name: "ProvingFailedError", details: String(error) };
}

/** Puts together what {@link serializeError} took apart. */
export function reviveError(serialized: SerializedError): AuraError {
  switch (serialized.name) {
    case "ClaimNotMetError":
      return new ClaimNotMetError(serialized);
    case "ArtifactHashMismatchError":
      return new ArtifactHashMismatchError(serialized);
    case "ArtifactUnavailableError":
      return new ArtifactUnavailableError(serialized);
    case "ArtifactCorruptError":
      return new ArtifactCorruptError(serialized);
    case "ArtifactMismatchError":
      return new ArtifactMismatchError(serialized);
    case "WitnessRejectedError":
      return new WitnessRejectedError(serialized);
    case "ProofCancelledError":
      return new ProofCancelledError();
    case "ProvingFailedError":
      return new ProvingFailedError(serialized);
  }
}
