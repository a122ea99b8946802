import type { AuraClient } from "@aura-protocol/sdk";
import { getIndexerStatus } from "@aura-protocol/sdk/actions";
import { sql, type Kysely } from "kysely";

import type { Database } from "../database/Database.ts";
import type { FollowerStatus } from "../events/FollowerStatus.ts";
import { createReadCache, KEPT_MS, type CountRead } from "./readCache.ts";

/** A part that the gateway needs. `detail` says what is wrong. */
export type Check = {
  readonly ok: boolean;
  readonly detail: string | null;
};

export type ChainCheck = Check & { readonly blockNumber: bigint | null };

export type SubgraphCheck = Check & {
  readonly blockNumber: bigint | null;
  /** Blocks behind the chain. */
  readonly lag: number | null;
};

export type EventsCheck = Check & {
  /** Whether this instance takes the events in. */
  readonly leads: boolean;
  /** The last block followed; null where it does not lead. */
  readonly blockNumber: bigint | null;
};

export type Readiness = {
  readonly ready: boolean;
  readonly events: EventsCheck;
  readonly database: Check;
  readonly chain: ChainCheck;
  readonly subgraph: SubgraphCheck;
};

export type Health = { ready(): Promise<Readiness> };

const PATIENCE_MS = 3_000;
const SOUND = { ok: true, detail: null } as const;

/** Looks at database, chain and indexer, at most once a second. */
export function createHealth({
  client,
  database,
  maxLag,
  events,
  count,
}: {
  client: AuraClient;
  database: Kysely<Database>;
  maxLag: number;
  events: () => FollowerStatus;
  count: CountRead;
}): Health {
  const cache = createReadCache<"now", Readiness>({
    name: "health",
    keptMs: KEPT_MS.health,
    read: async () => {
      const [storage, chain] = await Promise.all([checkDatabase(database), checkChain(client)]);
      const subgraph = await checkSubgraph(client, { head: chain.blockNumber, maxLag });
      const followed = checkEvents(events());
      const ready = storage.ok && chain.ok && subgraph.ok && followed.ok;
      return { ready, database: storage, chain, subgraph, events: followed };
    },
    count,
  });
  return { ready: async () => (await cache.read("now")).value };
}

function checkEvents({ trouble, ...where }: FollowerStatus): EventsCheck {
  return { ok: trouble === null, detail: trouble, ...where };
}

async function checkDatabase(database: Kysely<Database>): Promise<Check> {
  try {
    await inTime(sql`select 1`.execute(database));
    return SOUND;
  } catch {
    return { ok: false, detail: "The database does not answer." };
  }
}

async function checkChain({ public: node, chain }: AuraClient): Promise<ChainCheck> {
  try {
    const [chainId, blockNumber] = await inTime(
      Promise.all([node.getChainId(), node.getBlockNumber({ cacheTime: 0 })]),
    );
    if (chainId === chain.id) return { ...SOUND, blockNumber };
    return { ok: false, detail: `The node serves chain ${chainId}, not ${chain.id}.`, blockNumber };
  } catch {
    return { ok: false, detail: "The node does not answer.", blockNumber: null };
  }
}

async function checkSubgraph(
  client: AuraClient,
  { head, maxLag }: { head: bigint | null; maxLag: number },
): Promise<SubgraphCheck> {
  try {
    const { blockNumber, hasIndexingErrors } = await getIndexerStatus(client, { timeoutMs: PATIENCE_MS });
    const lag = head === null ? null : Math.max(0, Number(head - blockNumber));
    const figures = { blockNumber, lag };
    if (hasIndexingErrors) return { ok: false, detail: "The indexer stopped on an error.", ...figures };
    if (lag !== null && lag > maxLag)
      return { ok: false, detail: `The indexer is ${lag} blocks behind.`, ...figures };
    return { ...SOUND, ...figures };
  } catch {
    return { ok: false, detail: "The indexer does not answer.", blockNumber: null, lag: null };
  }
}

/** @throws Error when it takes too long. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Too slow.")), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
