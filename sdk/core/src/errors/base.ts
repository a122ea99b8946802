/** What an error may carry besides its sentence. */
export type AuraErrorOptions = {
  /** What was caught, when this error wraps another. */
  cause?: unknown;
  /** Figures and names for whoever debugs; defaults to the message of an `Error` given as cause. */
  details?: string | undefined;
  /** Where the documentation speaks of it, relative to the repository, such as "docs/reputation.md#formula". */
  docsPath?: string | undefined;
};

/**
 * The root of every error thrown by the SDK. `name` is a literal in each subclass, so that a switch over it is
 * exhaustive, and survives minification and structured cloning.
 *
 * @example
 * try {
 *   parseFormula(JSON.parse(text));
 * } catch (error) {
 *   if (error instanceof AuraError) console.error(error.shortMessage, error.details);
 * }
 */
export class AuraError extends Error {
  override readonly name: string = "AuraError";
  /** One sentence, without details. */
  readonly shortMessage: string;
  readonly details: string | undefined;
  readonly docsPath: string | undefined;

  constructor(shortMessage: string, options: AuraErrorOptions = {}) {
    const details = options.details ?? (options.cause instanceof Error ? options.cause.message : undefined);
    const lines = [shortMessage];
    if (details !== undefined && details !== "") lines.push(`Details: ${details}`);
    if (options.docsPath !== undefined) lines.push(`Docs: ${options.docsPath}`);
    super(lines.join("\n"), options.cause === undefined ? undefined : { cause: options.cause });
    this.shortMessage = shortMessage;
    this.details = details;
    this.docsPath = options.docsPath;
  }

  /**
   * Goes down the chain of causes, this error first.
   * @returns The first error that satisfies `matches`, undefined when none does; without `matches`, the innermost one.
   */
  walk(): unknown;
  walk<Found>(matches: (error: unknown) => error is Found): Found | undefined;
  walk(matches: (error: unknown) => boolean): unknown;
  walk(matches?: (error: unknown) => boolean): unknown {
    const chain = causes(this);
    return matches === undefined ? chain.at(-1) : chain.find(matches);
  }
}

/** An error and what caused it, outermost first; ends where a cause comes round again. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let current = error;
  while (current !== undefined && current !== null && !chain.includes(current)) {
    chain.push(current);
    current = current instanceof Error ? current.cause : undefined;
  }
  return chain;
}
