import type { AuraClient, Badge } from "@aura-protocol/sdk";
import { getBadges } from "@aura-protocol/sdk/actions";
import type { Address } from "viem";

import { createReadCache, KEPT_MS, type CountRead, type ReadCache } from "./readCache.ts";

/** All badges of a wallet, in the order of their types. */
export function createBadges(client: AuraClient, count: CountRead): ReadCache<Address, readonly Badge[]> {
  return createReadCache<Address, readonly Badge[]>({
    name: "badges",
    keptMs: KEPT_MS.badges,
    read: (account) => getBadges(client, { account }),
    count,
  });
}
