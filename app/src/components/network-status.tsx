import { getIndexerStatus } from "@aura-protocol/sdk/actions";
import { useQuery } from "@tanstack/react-query";

import { useAppConfig } from "../config/config-context.ts";
import { formatCount, plural } from "../lib/format.ts";
import { nodeBlockNumber, subgraphClient } from "../lib/read-only.ts";

const EVERY_MS = 5_000;
/** Blocks that an indexer may be behind without anybody noticing. */
const TOLERATED_LAG = 5n;

/** Whether the two services behind the page answer, and how far the indexer has come. */
export default function NetworkStatus() {
  const config = useAppConfig();
  const node = useQuery({
    queryKey: ["node-block-number"],
    queryFn: () => nodeBlockNumber(config),
    refetchInterval: EVERY_MS,
    retry: false,
  });
  const indexer = useQuery({
    queryKey: ["indexer-status"],
    queryFn: () => getIndexerStatus(subgraphClient(config), {}),
    refetchInterval: EVERY_MS,
    retry: false,
  });
  const indexed = indexer.data?.blockNumber;
  const lag = node.data === undefined || indexed === undefined ? 0n : node.data - indexed;

  return (
    <dl className="status-list numeric" aria-label="Status">
      <div>
        <dt>Network</dt>
        <dd>{config.chainName}</dd>
      </div>
      <div>
        <span className={`dot ${node.isError ? "dot-bad" : "dot-good"}`} aria-hidden="true" />
        <dt>Node</dt>
        <dd>
          {node.isError
            ? "does not answer"
            : node.data === undefined
              ? "…"
              : `block ${formatCount(node.data)}`}
        </dd>
      </div>
      <div>
        <span className={`dot ${indexerDot(indexer, lag)}`} aria-hidden="true" />
        <dt>Indexer</dt>
        <dd>
          {indexer.isError
            ? "does not answer"
            : indexed === undefined
              ? "…"
              : indexer.data?.hasIndexingErrors === true
                ? "has stopped on an error"
                : lag > 0n
                  ? `${plural(lag, "block")} behind`
                  : "up to date"}
        </dd>
      </div>
    </dl>
  );
}

function indexerDot(
  { isError, data }: { isError: boolean; data: { hasIndexingErrors: boolean } | undefined },
  lag: bigint,
): string {
  if (isError || data?.hasIndexingErrors === true) return "dot-bad";
  return lag > TOLERATED_LAG ? "dot-warn" : "dot-good";
}
