import type { AuraClient, Passport, Reputation } from "@aura-protocol/sdk";
import { getPassport } from "@aura-protocol/sdk/actions";
import { formulaV1 } from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import { createReadCache, KEPT_MS, type CountRead, type ReadCache } from "./readCache.ts";
import { reputationIn } from "./reputations.ts";
import type { Worlds } from "./worlds.ts";

/** A wallet's passport and what it is worth, at one block. */
export type PassportView = { readonly passport: Passport | null; readonly reputation: Reputation };

export function createPassports(
  client: AuraClient,
  worlds: Worlds,
  count: CountRead,
): ReadCache<Address, PassportView> {
  return createReadCache<Address, PassportView>({
    name: "passport",
    keptMs: KEPT_MS.passport,
    read: async (wallet) => {
      const { value: world } = await worlds.read();
      const passport = await getPassport(client, { account: wallet, blockNumber: world.blockNumber });
      return { passport, reputation: reputationIn(world, wallet, formulaV1) };
    },
    count,
  });
}
