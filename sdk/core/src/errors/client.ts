import { AuraError } from "./base.ts";

/** Thrown when an action needs a wallet and the client has none, or the wallet has no account. */
export class WalletRequiredError extends AuraError {
  override readonly name = "WalletRequiredError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("Connect a wallet first.", { cause, docsPath: "docs/sdk.md#client" });
  }
}

/** Thrown when no deployment of Aura is known on a chain and none was given. */
export class DeploymentNotFoundError extends AuraError {
  override readonly name = "DeploymentNotFoundError";
  readonly chainId: number;

  constructor({ chainId }: { chainId: number }) {
    super(`Aura is not deployed on chain ${chainId}.`, { docsPath: "docs/sdk.md#client" });
    this.chainId = chainId;
  }
}

/** Thrown when a deployment goes without a contract, as without attestations where there is no service for them. */
export class ContractNotDeployedError extends AuraError {
  override readonly name = "ContractNotDeployedError";
  readonly contract: string;

  constructor({ contract, chainId }: { contract: string; chainId: number }) {
    super(`Aura's ${contract} is not deployed on chain ${chainId}.`, { docsPath: "docs/sdk.md#client" });
    this.contract = contract;
  }
}

/** Thrown when a contract is not at its address: another chain answers, or a development chain began anew. */
export class ContractMissingError extends AuraError {
  override readonly name = "ContractMissingError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("The chain has no Aura contract at the expected address.", { cause });
  }
}

/** Thrown when the wallet is on another chain than the client. */
export class WrongChainError extends AuraError {
  override readonly name = "WrongChainError";
  readonly expected: number;
  /** Undefined when the wallet did not say. */
  readonly actual: number | undefined;

  constructor({ expected, actual, cause }: { expected: number; actual?: number; cause?: unknown }) {
    super("Your wallet is on another network. Switch it and try again.", {
      cause,
      details: `expected chain ${expected}${actual === undefined ? "" : `, found ${actual}`}`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when the node serves another chain than the one that the client was made for. */
export class WrongNodeError extends AuraError {
  override readonly name = "WrongNodeError";
  readonly expected: number;
  readonly actual: number;

  constructor({ expected, actual }: { expected: number; actual: number }) {
    super("The node serves another chain. Give the client a transport to the right one.", {
      details: `expected chain ${expected}, found ${actual}`,
      docsPath: "docs/sdk.md#client",
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when the person said no in their wallet. */
export class UserRejectedError extends AuraError {
  override readonly name = "UserRejectedError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("You declined the request in your wallet. Nothing was sent.", { cause });
  }
}

/** Thrown when the account cannot pay for the transaction. */
export class InsufficientFundsError extends AuraError {
  override readonly name = "InsufficientFundsError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("This account does not hold enough to pay for the transaction.", { cause });
  }
}

/** Thrown when the node does not answer. Trying again later may work. */
export class RpcUnavailableError extends AuraError {
  override readonly name = "RpcUnavailableError";

  constructor({ cause, details }: { cause?: unknown; details?: string } = {}) {
    super("The network node cannot be reached.", { cause, details });
  }
}

/** Thrown when a transaction is not in a block after a while. It may still arrive. */
export class ReceiptTimeoutError extends AuraError {
  override readonly name = "ReceiptTimeoutError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("The transaction is not confirmed yet. It may still go through.", { cause });
  }
}

/** Thrown when a text or number given as an argument cannot be what it is to be. */
export class InvalidAddressError extends AuraError {
  override readonly name = "InvalidAddressError";
  readonly address: string;

  constructor({ address }: { address: string }) {
    super(`"${address}" is not an address.`);
    this.address = address;
  }
}

/** Thrown when a provider label is not ASCII or does not fit in 32 bytes. */
export class InvalidProviderError extends AuraError {
  override readonly name = "InvalidProviderError";
  readonly provider: string;

  constructor({ provider }: { provider: string }) {
    super(`The provider label "${provider}" must be at most 32 ASCII characters.`);
    this.provider = provider;
  }
}

/** Thrown when a badge category is none of the protocol's. */
export class UnknownCategoryError extends AuraError {
  override readonly name = "UnknownCategoryError";
  readonly category: string;
  /** Those that there are. */
  readonly known: readonly string[];

  constructor({ category, known }: { category: string; known: readonly string[] }) {
    super(`"${category}" is not a badge category. There are ${known.join(", ")}.`);
    this.category = category;
    this.known = known;
  }
}

/** Thrown when a kind of token is none that balances are asked of. */
export class UnknownTokenKindError extends AuraError {
  override readonly name = "UnknownTokenKindError";
  readonly kind: string;
  /** Those that there are. */
  readonly known: readonly string[];

  constructor({ kind, known }: { kind: string; known: readonly string[] }) {
    super(`"${kind}" is not a kind of token. There are ${known.join(", ")}.`);
    this.kind = kind;
    this.known = known;
  }
}

/** Thrown when an action made no call that could be tried, as when nobody waits for `flushMembers`. */
export class NothingToSimulateError extends AuraError {
  override readonly name = "NothingToSimulateError";

  constructor() {
    super("There is nothing to send, and so nothing to try.", {
      docsPath: "docs/sdk.md#trying-before-sending",
    });
  }
}

/** Thrown when a text is no invite code. */
export class InvalidInviteCodeError extends AuraError {
  override readonly name = "InvalidInviteCodeError";

  constructor({ details, cause }: { details: string; cause?: unknown }) {
    super("This is not an invite code. Copy the whole of it.", { details, cause });
  }
}

/** Thrown when a list of invite keys is empty, or names one twice. */
export class InviteKeysError extends AuraError {
  override readonly name = "InviteKeysError";

  constructor({ details }: { details: string }) {
    super("Invites need a list of different keys.", { details });
  }
}

/** Thrown when a key is not in a tree of invites. */
export class InviteKeyNotListedError extends AuraError {
  override readonly name = "InviteKeyNotListedError";
  readonly key: string;

  constructor({ key }: { key: string }) {
    super("This key is not one of the invites.", { details: key });
    this.key = key;
  }
}

/**
 * Thrown when a value cannot be what the contract takes: a number that is negative or too large, a text that is no address,
 * bytes of another length. `details` says which.
 */
export class InvalidArgumentError extends AuraError {
  override readonly name = "InvalidArgumentError";

  constructor({ cause, details }: { cause?: unknown; details?: string } = {}) {
    super("A value does not fit what the contract takes.", { cause, details });
  }
}

/** What is thrown when nothing better is known. `cause` holds what was caught. */
export class UnexpectedError extends AuraError {
  override readonly name = "UnexpectedError";

  constructor({ cause }: { cause: unknown }) {
    super("Something unexpected went wrong.", { cause });
  }
}

/** Thrown when a hook is used outside of `AuraProvider`. */
export class ProviderMissingError extends AuraError {
  override readonly name = "ProviderMissingError";

  constructor() {
    super("This part of the page is not inside an AuraProvider.", { docsPath: "docs/sdk.md#react" });
  }
}
