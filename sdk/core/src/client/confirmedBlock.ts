import type { Hex } from "viem";

import { IndexerForkedError } from "../errors/subgraph.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { rpcRequest } from "./rpcRequest.ts";

/**
 * The chain's word on the block, once it is sure that the indexer's head, and so its past, is on the chain.
 *
 * @throws IndexerForkedError, RpcUnavailableError
 */
export async function confirmedBlock(
  client: AuraClient,
  blockNumber: bigint,
  head: IndexerStatus,
): Promise<{ blockHash: Hex; timestamp: number }> {
  const [chainHead, block] = await Promise.all([
    chainBlock(client, head.blockNumber),
    chainBlock(client, blockNumber),
  ]);
  if (chainHead?.hash !== head.blockHash || block === undefined) {
    throw new IndexerForkedError({
      blockNumber: head.blockNumber,
      chainHash: chainHead?.hash,
      indexerHash: head.blockHash,
    });
  }
  return { blockHash: block.hash, timestamp: Number(block.timestamp) };
}

async function chainBlock(
  client: AuraClient,
  blockNumber: bigint,
): Promise<{ hash: Hex; timestamp: bigint } | undefined> {
  return rpcRequest(client, async () => {
    try {
      return await client.public.getBlock({ blockNumber });
    } catch (error) {
      if (error instanceof Error && error.name === "BlockNotFoundError") return undefined;
      throw error;
    }
  });
}
