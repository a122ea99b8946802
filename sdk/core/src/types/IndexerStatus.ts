import type { Hex } from "viem";

/** How far the subgraph has come. */
export type IndexerStatus = {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Of the block, in seconds since the Unix epoch; null when the indexer does not know it. */
  readonly timestamp: number | null;
  /** True when a handler failed: what follows is missing or wrong. */
  readonly hasIndexingErrors: boolean;
};
