import { AuraError } from "./base.ts";

const RETRYABLE: readonly string[] = [
  "RpcUnavailableError",
  "SubgraphUnavailableError",
  "IndexerBehindError",
  "IndexerForkedError",
  "BlockNotFinalError",
];

/** Whether the same request may succeed a little later. All other errors are for the person to read. */
export function isRetryable(error: unknown): boolean {
  return error instanceof AuraError && RETRYABLE.includes(error.name);
}
