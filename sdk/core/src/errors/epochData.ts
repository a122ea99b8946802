import { AuraError } from "./base.ts";

/** Thrown when a file is no data file of an epoch, or not whole. */
export class EpochFileError extends AuraError {
  override readonly name = "EpochFileError";
  /** Where in the file, in bytes; undefined when it concerns the whole. */
  readonly offset: number | undefined;

  constructor({ reason, offset }: { reason: string; offset?: number }) {
    super(`The epoch's data file cannot be read: ${reason}. Download it again, or ask who published it.`, {
      details: offset === undefined ? undefined : `at byte ${offset}`,
      docsPath: "docs/epochs.md#the-data-file",
    });
    this.offset = offset;
  }
}

/** Thrown when a manifest is not what a manifest must be. `field` is the one that is wrong. */
export class EpochManifestError extends AuraError {
  override readonly name = "EpochManifestError";
  readonly field: string;

  constructor({ field, rule }: { field: string; rule: string }) {
    super(`The epoch's manifest is not valid: "${field}" ${rule}.`, {
      docsPath: "docs/epochs.md#the-manifest",
    });
    this.field = field;
  }
}

/** Thrown when a data file is not the one that was published, or its records do not make what it promises. */
export class EpochDataMismatchError extends AuraError {
  override readonly name = "EpochDataMismatchError";
  /** What differs, such as "root" or "dataHash". */
  readonly field: string;
  readonly expected: string;
  readonly actual: string;

  constructor({ field, expected, actual }: { field: string; expected: string; actual: string }) {
    super("This data file does not belong to the epoch. Ask its poster for the published one.", {
      details: `${field} is ${actual}, expected ${expected}`,
      docsPath: "docs/epochs.md#verify-it-yourself",
    });
    this.field = field;
    this.expected = expected;
    this.actual = actual;
  }
}
