import type { AuraClient, DailyActivity, Totals } from "@aura-protocol/sdk";
import { getDailyActivity, getTotals } from "@aura-protocol/sdk/actions";

import { createReadCache, KEPT_MS, type Cached, type CountRead } from "./readCache.ts";

export type AnalyticsView = { readonly totals: Totals; readonly days: readonly DailyActivity[] };

/** How much there is of everything, and how much happened on each day. */
export type Analytics = { read(): Promise<Cached<AnalyticsView>> };

/** Longest past that is told. */
const DAYS = 90;
const DAY = 86_400;

export function createAnalytics(client: AuraClient, count: CountRead): Analytics {
  const cache = createReadCache<"latest", AnalyticsView>({
    name: "analytics",
    keptMs: KEPT_MS.analytics,
    read: async () => {
      const since = Math.max(0, (Math.floor(Date.now() / 1000 / DAY) - DAYS) * DAY);
      const [totals, days] = await Promise.all([getTotals(client), getDailyActivity(client, { since })]);
      return { totals, days };
    },
    count,
  });
  return { read: () => cache.read("latest") };
}
