import { getReputationQueryOptions } from "@aura-protocol/sdk/query";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";

/**
 * A wallet's reputation as it was at a block; waits while `blockNumber` is undefined. When the block changes, the
 * figures of the one before stay until the new ones are there, so that nothing under way is interrupted.
 */
export function useReputationAt(account: Address, blockNumber: bigint | undefined) {
  const options = getReputationQueryOptions(useAuraClient(), {
    account: blockNumber === undefined ? undefined : account,
    blockNumber,
  });
  return useQuery({ ...options, placeholderData: keepPreviousData });
}
