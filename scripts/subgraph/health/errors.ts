/** Exit status of the health check, as schedulers and containers understand it. */
export const exitCodes = { healthy: 0, unhealthy: 1, usage: 2 } as const;

/** What the health check asks. */
export type Endpoint = "subgraph" | "status" | "rpc";

/** What is wrong with an indexer. */
export interface Problem {
  readonly code:
    | EndpointError["code"]
    | "indexing-errors"
    | "failed"
    | "unhealthy"
    | "paused"
    | "unassigned"
    | "unknown-deployment"
    | "lagging"
    | "ingestor-lagging"
    | "ahead-of-chain"
    | "abandoned-fork";
  /** Where it was seen. */
  readonly endpoint: Endpoint;
  /** What it is, and what to do. */
  readonly message: string;
}

/** A command line that cannot be read. */
export class HealthUsageError extends Error {
  override readonly name = "HealthUsageError";

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem} See: npm run subgraph:health -- --help`, options);
  }
}

/** An endpoint that does not say what is asked of it. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
  readonly endpoint: Endpoint;
  /** No answer; no answer of the kind that it should give; an answer that is a refusal. */
  readonly code: "unreachable" | "garbage" | "refused";

  constructor(endpoint: Endpoint, code: EndpointError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.endpoint = endpoint;
    this.code = code;
  }
}
