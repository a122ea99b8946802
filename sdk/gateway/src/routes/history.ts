import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import {
  Known,
  Points,
  Reason,
  reasonOf,
  Seconds,
  TierNumber,
  TierTitle,
  Uint,
  Wallet,
  walletOf,
  walletParams,
} from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import { Components } from "./reputation.ts";

/** Each point reads everybody at its block. */
const MOST_POINTS = 30;

const HistoryAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  reason: Reason,
  items: Type.Array(
    Type.Object({
      blockNumber: Uint("Number of the block."),
      timestamp: Seconds,
      known: Type.Boolean({ description: "Whether it held a passport then." }),
      score: Points,
      tier: TierNumber,
      tierName: TierTitle,
      components: Components,
      change: Type.Integer({ description: "Points since the entry before; 0 for the first." }),
    }),
    { description: "In rising order of blocks." },
  ),
});

/** `GET /history/{wallet}`: kept for a minute. */
export function historyRoute(
  app: App,
  { histories, auth }: Pick<Services, "histories"> & { auth: Pick<Auth, "access"> },
): void {
  app.get(
    "/history/:wallet",
    {
      schema: {
        operationId: "getReputationHistory",
        tags: ["rankings"],
        summary: "A wallet's score at several blocks",
        description:
          "At even distances from `from` to `to`, both included: by default from the passport's first block to the " +
          "latest. Kept for a minute.",
        params: walletParams,
        querystring: Type.Object({
          from: Type.Optional(Uint("First block.")),
          to: Type.Optional(Uint("Last block.")),
          points: Type.Integer({ minimum: 2, maximum: MOST_POINTS, default: 10 }),
        }),
        response: answers(HistoryAnswer, [401, 403, 429]),
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      const store = await auth.access.require(request, [wallet]);
      const { from, to, points } = request.query;
      const read = await histories.read({ wallet, from: blockOf(from), to: blockOf(to), points });
      const { known, entries } = withCacheHeaders(reply, read, { store });
      return {
        wallet,
        known,
        reason: reasonOf(known),
        items: entries.map((entry) => ({ ...entry, blockNumber: String(entry.blockNumber) })),
      };
    },
  );
}

const blockOf = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : BigInt(text);
