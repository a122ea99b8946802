/** Exit status of the check. */
export const exitCodes = {
  /** The manifest fits the deployment. */
  fits: 0,
  /** It does not. */
  unfit: 1,
  /** The command line cannot be read. */
  usage: 2,
  /** Something that is needed to tell is missing or broken: a node, a record, a build. */
  unknown: 3,
} as const;

/** A reason why nothing can be said; printed without a stack trace. */
export abstract class CheckError extends Error {
  readonly exitCode: number = exitCodes.unknown;
}

/** A command line that cannot be read. */
export class CheckUsageError extends CheckError {
  override readonly name = "CheckUsageError";
  override readonly exitCode = exitCodes.usage;

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem} See: npm run subgraph:check -- --help`, options);
  }
}

/** A network of which nothing was recorded. */
export class UnknownNetworkError extends CheckError {
  override readonly name = "UnknownNetworkError";
  readonly network: string;

  constructor(network: string, known: readonly string[]) {
    super(
      `No deployment is recorded under the name ${network}; there are ${known.join(", ") || "none"}. Deploy with ` +
        `\`npm run deploy -- --name ${network}\`, which writes the record, then run \`npm run generate\`.`,
    );
    this.network = network;
  }
}

/** A record, manifest or artifact that cannot be read. */
export class UnreadableFileError extends CheckError {
  override readonly name = "UnreadableFileError";
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(
      `${file} cannot be used: ${cause instanceof Error ? cause.message : String(cause)} Restore it from the ` +
        "repository, or build it again.",
      { cause },
    );
    this.file = file;
  }
}

/** A node that does not answer, or not as a node does. */
export class RpcUnreachableError extends CheckError {
  override readonly name = "RpcUnreachableError";

  constructor(url: string, cause: unknown) {
    super(`The node at ${url} does not answer: ${reason(cause)} Start it, or name another one with --rpc.`, {
      cause,
    });
  }
}

const reason = (cause: unknown): string => {
  const { shortMessage, details } = cause as { shortMessage?: string; details?: string };
  if (shortMessage !== undefined) return `${shortMessage} ${details ?? ""}`.trim().replace(/\.?$/, ".");
  return cause instanceof Error ? cause.message : String(cause);
};
