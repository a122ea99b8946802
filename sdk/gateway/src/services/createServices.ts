import type { AuraClient, Badge } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import type { Kysely } from "kysely";
import { getAddress, type Address } from "viem";

import type { Database } from "../database/Database.ts";
import { recentEvents, type LoggedEvent } from "../events/eventLog.ts";
import type { FollowerStatus } from "../events/FollowerStatus.ts";
import { walletsIn } from "../events/rooms.ts";
import { createAnalytics, type Analytics } from "./analytics.ts";
import { createBadges } from "./badges.ts";
import { createFeatureReads, type FeatureReads } from "./featureReads.ts";
import { createFeatureStore, type FeatureStore } from "./featureStore.ts";
import { createHealth, type Health } from "./health.ts";
import { createHistories, type Histories } from "./histories.ts";
import { createPassports, type PassportView } from "./passports.ts";
import { createRankings, type Rankings } from "./rankings.ts";
import type { CountRead, ReadCache } from "./readCache.ts";
import { createReputations, type Reputations } from "./reputations.ts";
import { createWorlds, type NoteWorld, type World } from "./worlds.ts";

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
  readonly analytics: Analytics;
  /** Drops what these events may have made out of date. */
  readonly noteEvents: (events: readonly LoggedEvent[]) => void;
  /** Everybody's facts as of now, which are kept from then on. */
  readonly readWorld: () => Promise<World>;
} & EventReads;

/** The log of events, to be read. */
export type EventReads = {
  readonly recentEvents: (page: Parameters<typeof recentEvents>[1]) => ReturnType<typeof recentEvents>;
};

export function createServices({
  client,
  database,
  maxLag,
  events,
  count,
  log,
}: {
  client: AuraClient;
  database: Kysely<Database>;
  maxLag: number;
  events: () => FollowerStatus;
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
    health: createHealth({ client, database, maxLag, events, count }),
    invalidate: async (wallet) => {
      // What the others are made of goes first: a read that begins between finds nothing old.
      await store.expire();
      worlds.drop();
      passports.drop(wallet);
      badges.drop(wallet);
      rankings.drop();
      histories.drop();
    },
    analytics: createAnalytics(client, count),
    recentEvents: (page) => recentEvents(database, page),
    noteEvents: (happened) => {
      if (happened.length === 0) return;
      worlds.drop();
      // Standing is lent from wallet to wallet: a badge of one may raise the score of another.
      passports.dropAll();
      for (const wallet of walletsIn(happened.flatMap(({ rooms }) => rooms))) badges.drop(getAddress(wallet));
      rankings.drop();
      histories.drop();
    },
    readWorld: async () => {
      worlds.drop();
      return (await worlds.read()).value;
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
