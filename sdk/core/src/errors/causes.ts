/** What errors of wallets, nodes and viem may carry; all of it is untrusted. */
export type LooseError = {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly raw?: unknown;
  readonly data?: unknown;
  readonly cause?: unknown;
};

/** An error and everything that it wraps, outermost first. Ends on circles. */
export function causes(error: unknown): LooseError[] {
  const found = new Set<LooseError>();
  let current = error;
  while (typeof current === "object" && current !== null && !found.has(current)) {
    found.add(current);
    current = (current as LooseError).cause;
  }
  return [...found];
}
