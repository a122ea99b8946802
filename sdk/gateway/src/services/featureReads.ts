import type { Features } from "@aura-protocol/sdk";
import { formulaV1 } from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import type { FeatureBlock, FeatureStore } from "./featureStore.ts";
import { noFeatures } from "./noFeatures.ts";
import { KEPT_MS, type Cached, type CountRead } from "./readCache.ts";
import type { Worlds } from "./worlds.ts";

export type WalletFeatures = {
  readonly wallet: Address;
  /** False without a passport: all features are 0. */
  readonly known: boolean;
  readonly features: Features;
};

export type FeaturesView = FeatureBlock & { readonly items: readonly WalletFeatures[] };

/** Features of wallets, in the order asked for. */
export type FeatureReads = { read(wallets: readonly Address[]): Promise<Cached<FeaturesView>> };

/** Reads the store, and everybody anew where the store is out of date. */
export function createFeatureReads({
  store,
  worlds,
  count,
}: {
  store: FeatureStore;
  worlds: Worlds;
  count: CountRead;
}): FeatureReads {
  return {
    read: async (wallets) => {
      const stored = await store.find(wallets);
      count("features", stored === undefined ? "miss" : "hit");
      if (stored !== undefined) {
        const { features, freshSeconds, ...block } = stored;
        const items = wallets.map((wallet) => itemOf(wallet, features.get(wallet.toLowerCase())));
        return { value: { ...block, items }, hit: true, freshSeconds };
      }
      const { value: world, freshSeconds } = await worlds.read();
      const { blockNumber, blockHash, timestamp } = world;
      const items = wallets.map((wallet) => itemOf(wallet, world.scoreOf(wallet, formulaV1)?.features));
      return {
        value: { blockNumber, blockHash, timestamp, items },
        hit: false,
        freshSeconds: Math.min(freshSeconds, KEPT_MS.onchain / 1000),
      };
    },
  };
}

function itemOf(wallet: Address, features: Features | undefined): WalletFeatures {
  return { wallet, known: features !== undefined, features: features ?? noFeatures };
}
