import { AuraError } from "./base.ts";

/** Thrown when the tree rebuilt from the indexer's data does not have the root that the contract holds. */
export class RootMismatchError extends AuraError {
  override readonly name = "RootMismatchError";
  readonly epochId: bigint;
  readonly expected: bigint;
  readonly actual: bigint;

  constructor({ epochId, expected, actual }: { epochId: bigint; expected: bigint; actual: bigint }) {
    super("The indexer's data does not match what was published on the chain.", {
      details: `epoch ${epochId} has root ${expected}, rebuilt ${actual}`,
      docsPath: "docs/sdk.md#proving",
    });
    this.epochId = epochId;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when no epoch accepts proofs: none was published, or none is final yet. */
export class NoUsableEpochError extends AuraError {
  override readonly name = "NoUsableEpochError";

  constructor() {
    super("There is no published epoch to prove against yet.");
  }
}

/** Thrown when an epoch uses a formula other than the one given. */
export class FormulaMismatchError extends AuraError {
  override readonly name = "FormulaMismatchError";
  readonly expected: string;
  readonly actual: string;

  constructor({ expected, actual }: { expected: string; actual: string }) {
    super("The epoch was computed by another formula.", {
      details: `the epoch's formula is ${expected}, the one given is ${actual}`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a wallet had no passport at an epoch's block. */
export class UnknownWalletError extends AuraError {
  override readonly name = "UnknownWalletError";
  readonly account: string;
  readonly blockNumber: bigint;

  constructor({ account, blockNumber }: { account: string; blockNumber: bigint }) {
    super("This wallet had no passport when the epoch was computed. Wait for the next epoch.", {
      details: `${account} at block ${blockNumber}`,
    });
    this.account = account;
    this.blockNumber = blockNumber;
  }
}

/** Thrown when there is nobody to compute an epoch for. */
export class EmptyEpochError extends AuraError {
  override readonly name = "EmptyEpochError";
  readonly blockNumber: bigint;

  constructor({ blockNumber }: { blockNumber: bigint }) {
    super("Nobody had a passport at this block.", { details: `block ${blockNumber}` });
    this.blockNumber = blockNumber;
  }
}

/** Thrown when an epoch is to be built at a block that the chain could still abandon. Trying again later may work. */
export class BlockNotFinalError extends AuraError {
  override readonly name = "BlockNotFinalError";
  readonly blockNumber: bigint;
  /** The latest block that is final. */
  readonly finalized: bigint;

  constructor({ blockNumber, finalized }: { blockNumber: bigint; finalized: bigint }) {
    super("This block is not final yet. Wait, or take an earlier one.", {
      details: `block ${blockNumber} asked for, ${finalized} is final`,
      docsPath: "docs/epochs.md#finality",
    });
    this.blockNumber = blockNumber;
    this.finalized = finalized;
  }
}

/** Thrown when no formula at hand has the id that an epoch was computed by. */
export class UnknownFormulaError extends AuraError {
  override readonly name = "UnknownFormulaError";
  readonly formulaId: string;

  constructor({ formulaId }: { formulaId: string }) {
    super("The epoch was computed by a formula that this software does not know. Pass it as `formula`.", {
      details: `formula ${formulaId}; the registry's FormulaRegistered event names where its file is`,
    });
    this.formulaId = formulaId;
  }
}

/** Thrown when an attester is asked to sign an epoch that its own sources do not give. */
export class EpochDisagreementError extends AuraError {
  override readonly name = "EpochDisagreementError";
  /** What differs, such as "root". */
  readonly field: string;
  readonly expected: string;
  readonly actual: string;

  constructor({ field, expected, actual }: { field: string; expected: string; actual: string }) {
    super("Your own sources give another epoch. Do not sign; find out whose indexer is wrong.", {
      details: `${field} is ${actual} here, ${expected} was proposed`,
      docsPath: "docs/epochs.md#attest",
    });
    this.field = field;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a false leaf is of a kind that the contract cannot judge. */
export class NotJudgeableError extends AuraError {
  override readonly name = "NotJudgeableError";
  readonly index: number;

  constructor({ index, part }: { index: number; part: string }) {
    super("The contract cannot judge this difference. Tell the guardian, who may veto the epoch.", {
      details: `leaf ${index}, ${part}`,
      docsPath: "docs/epochs.md#challenge",
    });
    this.index = index;
  }
}

/** Thrown when the caller aborted before the epoch was built. What was fetched stays in the checkpoint. */
export class EpochCancelledError extends AuraError {
  override readonly name = "EpochCancelledError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("Building the epoch was cancelled.", { cause });
  }
}
