import { AuraError } from "@aura-protocol/sdk";

const DOCS = "docs/gateway/jobs.md";

/** Thrown when what a caller may cost on a day is used up. */
export class RelayerBudgetError extends AuraError {
  override readonly name = "RelayerBudgetError";
  /** In wei. */
  readonly budget: bigint;

  constructor({ budget, spent, needed }: { budget: bigint; spent: bigint; needed: bigint }) {
    super(
      "Today's budget for transactions is used up. Try again tomorrow, or send it from your own wallet.",
      {
        details: `${spent} of ${budget} wei are spent, ${needed} needed`,
        docsPath: `${DOCS}#budget`,
      },
    );
    this.budget = budget;
  }
}

/** Thrown when a transaction takes more gas than this gateway pays for. */
export class GasCapError extends AuraError {
  override readonly name = "GasCapError";

  constructor({ gas, maxGas }: { gas: bigint; maxGas: bigint }) {
    super("The transaction takes more gas than this gateway pays for.", {
      details: `it takes ${gas}, at most ${maxGas} are paid`,
      docsPath: `${DOCS}#budget`,
    });
  }
}

/** Thrown when gas costs more than this gateway offers; it may become cheaper. */
export class FeeTooHighError extends AuraError {
  override readonly name = "FeeTooHighError";

  constructor({ fee, maxFee }: { fee: bigint; maxFee: bigint }) {
    super("Gas is too dear at the moment.", {
      details: `it costs ${fee} wei a unit, at most ${maxFee} are offered`,
      docsPath: `${DOCS}#budget`,
    });
  }
}

/** Thrown when the gateway's own account cannot pay; its operator may fill it up. */
export class RelayerFundsError extends AuraError {
  override readonly name = "RelayerFundsError";

  constructor({ signer }: { signer: string }) {
    super("This gateway's account holds too little to pay for the transaction.", {
      details: signer,
      docsPath: `${DOCS}#signers`,
    });
  }
}

/** Thrown when somebody else sent another transaction with the same key and nonce: ours can never be mined. */
export class NonceTakenError extends AuraError {
  override readonly name = "NonceTakenError";

  constructor({ nonce }: { nonce: bigint }) {
    super("Another program uses the gateway's key. The transaction was not mined; ask for it again.", {
      details: `nonce ${nonce}`,
      docsPath: `${DOCS}#signers`,
    });
  }
}

/** Thrown when a stored transaction has to be signed anew by a key that this instance was not given. */
export class RelayerSignerError extends AuraError {
  override readonly name = "RelayerSignerError";

  constructor({ signer }: { signer: string }) {
    super("The key of a transaction under way was taken from the gateway's settings. Put it back.", {
      details: signer,
      docsPath: `${DOCS}#signers`,
    });
  }
}
