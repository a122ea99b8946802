import { AuraError } from "./base.ts";

/** One thing that was claimed and does not hold. `what` is "score", a component's name or "badge 3". */
export type ClaimShortfall = {
  readonly what: string;
  readonly required: number;
  readonly actual: number;
};

/** Thrown before proving when the claim does not hold; no proof could be made of it. */
export class ClaimNotMetError extends AuraError {
  override readonly name = "ClaimNotMetError";
  readonly shortfalls: readonly ClaimShortfall[];

  constructor({ shortfalls }: { shortfalls: readonly ClaimShortfall[] }) {
    super("The claim does not hold.", {
      details: shortfalls
        .map(({ what, required, actual }) => `${what} is ${actual}, ${required} needed`)
        .join("; "),
    });
    this.shortfalls = shortfalls;
  }
}

/** Thrown when a downloaded proving file is not the one that was published. */
export class ArtifactHashMismatchError extends AuraError {
  override readonly name = "ArtifactHashMismatchError";
  readonly file: string;
  readonly expected: string;
  readonly actual: string;

  constructor({ file, expected, actual }: { file: string; expected: string; actual: string }) {
    super(`The proving file ${file} is not the published one.`, {
      details: `SHA-256 is ${actual}, expected ${expected}`,
    });
    this.file = file;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a proving file cannot be fetched or read. */
export class ArtifactUnavailableError extends AuraError {
  override readonly name = "ArtifactUnavailableError";
  readonly file: string;

  constructor({ file, cause, details }: { file: string; cause?: unknown; details?: string | undefined }) {
    super(`The proving file ${file} cannot be loaded.`, { cause, details });
    this.file = file;
  }
}

/** Thrown when the caller aborted, or the worker was terminated, before the proof was there. */
export class ProofCancelledError extends AuraError {
  override readonly name = "ProofCancelledError";

  constructor() {
    super("Making the proof was cancelled.");
  }
}

/** Thrown when the prover itself failed although the claim holds. */
export class ProvingFailedError extends AuraError {
  override readonly name = "ProvingFailedError";

  constructor({ cause, details }: { cause?: unknown; details?: string | undefined } = {}) {
    super("The proof could not be made.", { cause, details });
  }
}

/** Thrown when a proof or its public signals do not have the form that the verifier takes. */
export class InvalidProofFormatError extends AuraError {
  override readonly name = "InvalidProofFormatError";

  constructor({ reason }: { reason: string }) {
    super(`The proof is malformed: ${reason}.`);
  }
}

/** Thrown when a proving file is broken: cut off, or not what its name says. */
export class ArtifactCorruptError extends AuraError {
  override readonly name = "ArtifactCorruptError";
  readonly file: string;

  constructor({ file, details }: { file: string; details?: string | undefined }) {
    super(`The ${file} is broken.`, { details });
    this.file = file;
  }
}

/** Thrown when proving files are whole but of another circuit, or of two circuits. */
export class ArtifactMismatchError extends AuraError {
  override readonly name = "ArtifactMismatchError";

  constructor({ details }: { details?: string | undefined }) {
    super("The proving files are of another circuit.", { details });
  }
}

/** Thrown when the circuit refuses the input: what it says does not hold. */
export class WitnessRejectedError extends AuraError {
  override readonly name = "WitnessRejectedError";

  constructor({ cause, details }: { cause?: unknown; details?: string | undefined } = {}) {
    super("The statement does not hold, so that no proof of it exists.", { cause, details });
  }
}

/** Thrown before proving when a path does not lead from its leaf to the root that is to be proven against. */
export class PathMismatchError extends AuraError {
  override readonly name = "PathMismatchError";
  /** The root that was given. */
  readonly expected: bigint;
  /** Where the path leads. */
  readonly actual: bigint;

  constructor({ expected, actual }: { expected: bigint; actual: bigint }) {
    super("The path does not lead to the tree's root.", {
      details: `the root is ${expected}, the path leads to ${actual}`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when what proofs are to be verified with is no verification key. */
export class InvalidVerificationKeyError extends AuraError {
  override readonly name = "InvalidVerificationKeyError";

  constructor({ cause, details }: { cause?: unknown; details?: string | undefined }) {
    super("The verification key is malformed.", { cause, details });
  }
}
