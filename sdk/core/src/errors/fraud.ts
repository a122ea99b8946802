import { AuraError } from "./base.ts";

/** Thrown when parameters or data of fraud detection break a rule. `field` is a path, such as "mints[3].issuer". */
export class InvalidFraudInputError extends AuraError {
  override readonly name = "InvalidFraudInputError";
  readonly field: string;
  /** What the field must be, or that it is not known. */
  readonly rule: string;

  constructor({ field, rule }: { field: string; rule: string }) {
    super(`"${field}" ${rule}.`, { docsPath: "docs/explanation.md#fraud-signals" });
    this.field = field;
    this.rule = rule;
  }
}
