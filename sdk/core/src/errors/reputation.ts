import { AuraError } from "./base.ts";

/** Thrown when a formula breaks a rule. `field` is its path, such as "components.social[0].table". */
export class InvalidFormulaError extends AuraError {
  override readonly name = "InvalidFormulaError";
  readonly field: string;

  constructor({ field, rule }: { field: string; rule: string }) {
    super(`The formula's "${field}" ${rule}.`, { docsPath: "docs/reputation.md#the-formula-file" });
    this.field = field;
  }
}

/** Thrown when a value has no canonical form here: a fraction, an unsafe integer, a lone surrogate, `undefined`. */
export class CanonicalJsonError extends AuraError {
  override readonly name = "CanonicalJsonError";
  readonly path: string;

  constructor({ path, found }: { path: string; found: string }) {
    super(`${found} at "${path}" cannot be written as canonical JSON.`);
    this.path = path;
  }
}

/** Thrown when a number does not fit where it is to go. Both bounds are inclusive. */
export class ValueOutOfRangeError extends AuraError {
  override readonly name = "ValueOutOfRangeError";
  readonly field: string;
  readonly value: bigint | number;

  constructor({
    field,
    value,
    min,
    max,
  }: {
    field: string;
    value: bigint | number;
    min: bigint | number;
    max: bigint | number;
  }) {
    super(`${field} is ${value}; it must be an integer from ${min} to ${max}.`);
    this.field = field;
    this.value = value;
  }
}

/** Thrown when leaves cannot form a profile tree: none, too many, or one that is missing or there twice. */
export class InvalidProfileTreeError extends AuraError {
  override readonly name = "InvalidProfileTreeError";

  constructor(reason: string) {
    super(`The profile tree cannot be built: ${reason}.`);
  }
}

/** Thrown when a text names no tier. */
export class InvalidTierError extends AuraError {
  override readonly name = "InvalidTierError";
  readonly tier: string;

  constructor({ tier, names }: { tier: string; names: readonly string[] }) {
    super(`"${tier}" is no tier: ${names.join(", ")} are.`);
    this.tier = tier;
  }
}
