import { AuraError } from "./base.ts";

/** What is known of a revert. */
export type ContractRevert = {
  /** Name of the Solidity error; undefined when the contract gave none that is known. */
  readonly errorName: string | undefined;
  /** Its arguments by name. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

/** Thrown when a contract refuses a call. Its subclasses say why; this one itself stands for unknown reasons. */
export class ContractRevertError extends AuraError {
  override readonly name: string = "ContractRevertError";
  readonly errorName: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;

  constructor(revert: ContractRevert, sentence = "The contract refused the transaction.") {
    const values = Object.entries(revert.args).map(([name, value]) => `${name}: ${String(value)}`);
    super(sentence, {
      cause: revert.cause,
      details: revert.errorName === undefined ? undefined : `${revert.errorName}(${values.join(", ")})`,
    });
    this.errorName = revert.errorName;
    this.args = revert.args;
  }
}
