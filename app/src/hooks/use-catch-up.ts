import { waitForIndexed } from "@aura-protocol/sdk/actions";
import { auraQueryKey } from "@aura-protocol/sdk/query";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

const TEN_MINUTES_MS = 600_000;

/**
 * Keeps an eye on an indexer that was too slow, and refreshes the page once it has the block.
 *
 * @param blockNumber The block to wait for; null while there is nothing to wait for.
 * @returns Whether it is still being waited for.
 */
export function useCatchUp(blockNumber: bigint | null): boolean {
  const client = useAuraClient();
  const queries = useQueryClient();
  const [reached, setReached] = useState<bigint | null>(null);
  useEffect(() => {
    if (blockNumber === null) return undefined;
    let mounted = true;
    waitForIndexed(client, { blockNumber, timeoutMs: TEN_MINUTES_MS }).then(
      () => {
        if (!mounted) return;
        setReached(blockNumber);
        void queries.invalidateQueries({ queryKey: auraQueryKey(client) });
      },
      // The page keeps saying that the indexer is slow.
      () => undefined,
    );
    return () => {
      mounted = false;
    };
  }, [client, queries, blockNumber]);
  return blockNumber !== null && reached !== blockNumber;
}
