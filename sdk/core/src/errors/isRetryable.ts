import { AuraError } from "./base.ts";

const RETRYABLE: readonly string[] = [
  "RpcUnavailableError",
  "SubgraphUnavailableError",
  "IndexerBehindError",
  "IndexerForkedError",
  "BlockNotFinalError",
];

/**
 * Whether the same request may succeed a little later. All other errors are for the person to read.
 * @example
 * const later = await getReputation(client, { account }).catch((error) => (isRetryable(error) ? null : undefined));
 */
export function isRetryable(error: unknown): boolean {
  return error instanceof AuraError && RETRYABLE.includes(error.name);
}
