/** A reason why a ceremony does not go on; printed without a stack trace. */
export class CeremonyError extends Error {
  override readonly name: string = "CeremonyError";
  readonly exitCode: number = 1;
}

/** A command line that cannot be read. */
export class UsageError extends CeremonyError {
  override readonly name = "UsageError";
  override readonly exitCode = 2;
}

/** Powers of tau that a ceremony must not start from. */
export class PowersOfTauError extends CeremonyError {
  override readonly name = "PowersOfTauError";
}

/** A transcript that does not say what it must. */
export class TranscriptError extends CeremonyError {
  override readonly name = "TranscriptError";

  constructor(where: string, problem: string) {
    super(`ceremony.json${where === "" ? "" : ` at ${where}`}: ${problem}.`);
  }
}

/** A contribution that was made on another state than the present one. */
export class StaleStateError extends CeremonyError {
  override readonly name = "StaleStateError";
}

/** A command that comes too early or too late. */
export class PhaseError extends CeremonyError {
  override readonly name = "PhaseError";
}

/** Keys, transcript, circuits and powers of tau that do not belong together. */
export class InvalidCeremonyError extends CeremonyError {
  override readonly name = "InvalidCeremonyError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[], whatToDo: string) {
    super(`${problems.join("\n")}\n${whatToDo}`);
    this.problems = problems;
  }
}
