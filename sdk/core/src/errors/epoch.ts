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
