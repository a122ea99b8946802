import type { Tier } from "@aura-protocol/sdk";
import { meetsTier } from "@aura-protocol/sdk/actions";
import { auraQueryKey } from "@aura-protocol/sdk/query";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";

/** Asks the registry what any contract may ask it; waits while `tier` is undefined. Tier 0 is a tier. */
export function useMeetsTier(account: Address, tier: Tier | undefined) {
  const client = useAuraClient();
  return useQuery({
    queryKey: [...auraQueryKey(client), "meetsTier", account, tier],
    queryFn: () => meetsTier(client, { account, tier: tier ?? 0 }),
    enabled: tier !== undefined,
  });
}
