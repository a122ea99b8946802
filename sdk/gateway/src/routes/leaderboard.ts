import { Type } from "typebox";

import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { cursors, pageOf, pageQuery } from "../http/paging.ts";
import { BlockNumber, Points, Seconds, TierNumber, TierTitle, Wallet } from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import type { BoardEntry } from "../services/rankings.ts";

const LeaderboardAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      rank: Type.Integer({ minimum: 1, description: "Equal scores share a rank." }),
      wallet: Wallet,
      score: Points,
      tier: TierNumber,
      tierName: TierTitle,
    }),
  ),
  listed: Type.Integer({ minimum: 0, description: "On all pages." }),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  blockNumber: BlockNumber,
  timestamp: Seconds,
});

const cursor = cursors(
  Type.Object(
    { score: Points, index: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) },
    { additionalProperties: false },
  ),
);

/** `GET /leaderboard`: kept for a minute. */
export function leaderboardRoute(app: App, { rankings }: Pick<Services, "rankings">): void {
  app.get(
    "/leaderboard",
    {
      schema: {
        operationId: "getLeaderboard",
        tags: ["rankings"],
        summary: "Passport holders by falling score",
        description: "Of equal scores the earlier registered comes first. Kept for a minute.",
        querystring: Type.Object(pageQuery({ most: 100, otherwise: 50 })),
        response: answers(LeaderboardAnswer),
      },
    },
    async (request, reply) => {
      const { limit } = request.query;
      const after = cursor.decode(request.query.cursor);
      const board = withCacheHeaders(reply, await rankings.board({ after, limit }));
      const cursorOf = ({ score, index }: BoardEntry): string => cursor.encode({ score, index });
      const { items, nextCursor } = pageOf(board.entries, { limit, cursorOf });
      const { listed, blockNumber, timestamp } = board;
      return {
        items: items.map(({ account, rank, score, tier, tierName }) => ({
          rank,
          wallet: account,
          score,
          tier,
          tierName,
        })),
        listed,
        nextCursor,
        blockNumber: String(blockNumber),
        timestamp,
      };
    },
  );
}
