import { Type } from "typebox";

import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { BlockNumber, Seconds, Uint } from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Analytics } from "../services/analytics.ts";

const Count = Type.Integer({ minimum: 0 });

const AnalyticsAnswer = Type.Object({
  totals: Type.Object({
    passports: Count,
    badges: Count,
    latestEpoch: Type.Union([
      Type.Object({ epochId: Uint("The epoch posted last."), blockNumber: BlockNumber }),
      Type.Null(),
    ]),
  }),
  days: Type.Array(
    Type.Object({
      day: Seconds,
      kind: Type.String({
        description: "What happened, as the subgraph names it.",
        examples: ["BadgeMinted"],
      }),
      count: Count,
      total: Type.Integer({ minimum: 0, description: "Up to the end of that day, since the beginning." }),
    }),
    { description: "Of the last 90 days that are over, by day." },
  ),
});

/** `GET /analytics/cached`: kept for a minute. */
export function analyticsRoute(app: App, { analytics }: { analytics: Analytics }): void {
  app.get(
    "/analytics/cached",
    {
      schema: {
        operationId: "getAnalytics",
        tags: ["events"],
        summary: "Totals and daily activity",
        description: "As the subgraph counts them. Kept for a minute.",
        response: answers(AnalyticsAnswer),
      },
    },
    async (_request, reply) => {
      const { totals, days } = withCacheHeaders(reply, await analytics.read());
      const { passports, badges, latestEpoch } = totals;
      return {
        totals: {
          passports,
          badges,
          latestEpoch:
            latestEpoch === null
              ? null
              : { epochId: String(latestEpoch.epochId), blockNumber: String(latestEpoch.blockNumber) },
        },
        days: days.map(({ day, kind, count, total }) => ({ day, kind, count, total })),
      };
    },
  );
}
