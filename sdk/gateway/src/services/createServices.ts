import type { AuraClient, Badge } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import type { Kysely } from "kysely";
import type { Address } from "viem";

import type { Database } from "../database/Database.ts";
import { createBadges } from "./badges.ts";
import { createFeatureReads, type FeatureReads } from "./featureReads.ts";
import { createFeatureStore, type FeatureStore } from "./featureStore.ts";
import { createHealth, type Health } from "./health.ts";
import { createHistories, type Histories } from "./histories.ts";
import { createPassports, type PassportView } from "./passports.ts";
import { createRankings, type Rankings } from "./rankings.ts";
import type { CountRead, ReadCache } from "./readCache.ts";
import { createReputations, type Reputations } from "./reputations.ts";
import { createWorlds, type NoteWorld } from "./worlds.ts";

/** What routes work with. */
export type Services = {
  readonly passports: ReadCache<Address, PassportView>;
  readonly badges: ReadCache<Address, readonly Badge[]>;
  readonly features: FeatureReads;
  readonly reputations: Reputations;
  readonly rankings: Rankings;
  readonly histories: Histories;
  readonly health: Health;
  /** Drops whatever may hold something out of date about a wallet. */
  readonly invalidate: (wallet: Address) => Promise<void>;
};

export function createServices({
  client,
  database,
  maxLag,
  count,
  log,
}: {
  client: AuraClient;
  database: Kysely<Database>;
  maxLag: number;
  count: CountRead;
  log: FastifyBaseLogger;
}): Services {
  const store = createFeatureStore(database);
  const worlds = createWorlds({ client, count, note: noteIn(store, log) });
  const passports = createPassports(client, worlds, count);
  const badges = createBadges(client, count);
  const rankings = createRankings(worlds, count);
  const histories = createHistories(client, count);
  return {
    passports,
    badges,
    features: createFeatureReads({ store, worlds, count }),
    reputations: createReputations(worlds),
    rankings,
    histories,
    health: createHealth({ client, database, maxLag, count }),
    invalidate: async (wallet) => {
      // What the others are made of goes first: a read that begins between finds nothing old.
      await store.expire();
      worlds.drop();
      passports.drop(wallet);
      badges.drop(wallet);
      rankings.drop();
      histories.drop();
    },
  };
}

/** Keeps features of every world that is read. Scores do not need the database, and outlive its failure. */
function noteIn(store: FeatureStore, log: FastifyBaseLogger): NoteWorld {
  return async (read) => {
    const began = await store.now().catch((err: unknown) => {
      log.warn({ err }, "feature store out of reach");
      return undefined;
    });
    const world = await read();
    if (began !== undefined) {
      await store.save(world, began).catch((err: unknown) => log.warn({ err }, "features were not stored"));
    }
    return world;
  };
}
