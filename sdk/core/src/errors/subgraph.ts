import { AuraError } from "./base.ts";

/** Thrown when the subgraph does not answer in time, or not with JSON. Trying again later may work. */
export class SubgraphUnavailableError extends AuraError {
  override readonly name = "SubgraphUnavailableError";

  constructor({ cause, details }: { cause?: unknown; details?: string } = {}) {
    super("The indexer cannot be reached.", { cause, details });
  }
}

/** Thrown when the subgraph refuses a query. */
export class SubgraphQueryError extends AuraError {
  override readonly name = "SubgraphQueryError";
  /** The messages of the answer's `errors`. */
  readonly messages: readonly string[];

  constructor({ messages }: { messages: readonly string[] }) {
    super("The indexer refused the query.", { details: messages.join("; ") });
    this.messages = messages;
  }
}

/** Thrown when an answer of the subgraph does not have the promised form. */
export class SubgraphResponseError extends AuraError {
  override readonly name = "SubgraphResponseError";
  /** Where, such as "passports[3].index". */
  readonly path: string;

  constructor({ path, expected }: { path: string; expected: string }) {
    super("The indexer gave an answer that cannot be right.", { details: `${path} is not ${expected}` });
    this.path = path;
  }
}

/** Thrown when the indexer has not come to a block yet. Trying again later may work. */
export class IndexerBehindError extends AuraError {
  override readonly name = "IndexerBehindError";
  readonly blockNumber: bigint;
  /** Last block indexed; undefined when the indexer did not say. */
  readonly indexed: bigint | undefined;

  constructor({ blockNumber, indexed }: { blockNumber: bigint; indexed?: bigint | undefined }) {
    super("The indexer has not caught up yet.", {
      details: `block ${blockNumber} asked for${indexed === undefined ? "" : `, ${indexed} indexed`}`,
    });
    this.blockNumber = blockNumber;
    this.indexed = indexed;
  }
}

/** Thrown when waiting for the indexer took too long. What was sent is on the chain all the same. */
export class IndexerTimeoutError extends AuraError {
  override readonly name = "IndexerTimeoutError";
  readonly blockNumber: bigint;
  readonly indexed: bigint | undefined;

  constructor({
    blockNumber,
    indexed,
    cause,
  }: {
    blockNumber: bigint;
    indexed?: bigint | undefined;
    cause?: unknown;
  }) {
    super("The indexer is slow. Your change is on the chain and will show up here later.", {
      cause,
      details: `waited for block ${blockNumber}${indexed === undefined ? "" : `, ${indexed} indexed`}`,
    });
    this.blockNumber = blockNumber;
    this.indexed = indexed;
  }
}

/** Thrown when the indexer stopped on an error of its own: its figures cannot be relied on. */
export class IndexerFailedError extends AuraError {
  override readonly name = "IndexerFailedError";

  constructor({ details }: { details?: string } = {}) {
    super("The indexer has failed and must be repaired.", { details });
  }
}

/** Thrown when indexer and chain disagree about a block: a reorganisation is being followed, or one of them lies. */
export class IndexerForkedError extends AuraError {
  override readonly name = "IndexerForkedError";
  readonly blockNumber: bigint;
  readonly chainHash: string | undefined;
  readonly indexerHash: string;

  constructor({
    blockNumber,
    chainHash,
    indexerHash,
  }: {
    blockNumber: bigint;
    chainHash: string | undefined;
    indexerHash: string;
  }) {
    super("The indexer and the chain disagree about the last blocks. Try again in a moment.", {
      details: `block ${blockNumber} is ${indexerHash} to the indexer and ${chainHash ?? "unknown"} to the chain`,
    });
    this.blockNumber = blockNumber;
    this.chainHash = chainHash;
    this.indexerHash = indexerHash;
  }
}
