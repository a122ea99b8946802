import { LRUCache } from "lru-cache";

/** How long answers are kept, in milliseconds. */
export const KEPT_MS = {
  passport: 600_000,
  badges: 300_000,
  analytics: 60_000,
  onchain: 30_000,
  /** Health checks ask chain and indexer at most once in this time, whoever asks. */
  health: 1_000,
} as const;

const MOST_ENTRIES = 10_000;

/** A value, and whether it was at hand. */
export type Cached<Value> = {
  readonly value: Value;
  readonly hit: boolean;
  /** How long it is still kept, in whole seconds, rounded down. */
  readonly freshSeconds: number;
};

/** A cache that reads what it lacks. */
export type ReadCache<Key extends string, Value extends object> = {
  /** Of many that ask at once, one reads. A failed read is not kept. */
  read(key: Key): Promise<Cached<Value>>;
  /** A read under way begins anew: it might have seen what is out of date. */
  drop(key: Key): void;
  dropAll(): void;
};

/** Counts a read of a cache. */
export type CountRead = (cache: string, result: "hit" | "miss") => void;

/**
 * Makes a cache in this process.
 *
 * @param options.name In the metrics.
 * @param options.keptMs How long a value is kept after it was read.
 */
export function createReadCache<Key extends string, Value extends object>({
  name,
  keptMs,
  read,
  count,
}: {
  name: string;
  keptMs: number;
  read: (key: Key) => Promise<Value>;
  count: CountRead;
}): ReadCache<Key, Value> {
  const cache = new LRUCache<Key, Value>({
    max: MOST_ENTRIES,
    ttl: keptMs,
    fetchMethod: (key) => read(key),
  });
  return {
    read: async (key) => {
      for (;;) {
        const status: LRUCache.Status<Key, Value> = {};
        try {
          const value = (await cache.fetch(key, { status })) as Value;
          const hit = status.fetch === "hit";
          count(name, hit ? "hit" : "miss");
          return { value, hit, freshSeconds: Math.floor(Math.max(0, cache.getRemainingTTL(key)) / 1000) };
        } catch (error) {
          if (!isDropped(error)) throw error;
        }
      }
    },
    drop: (key) => {
      cache.delete(key);
    },
    dropAll: () => cache.clear(),
  };
}

/** How the cache ends a read whose entry was removed meanwhile. */
function isDropped(error: unknown): boolean {
  return error instanceof Error && ["deleted", "evicted"].includes(error.message);
}
