import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import {
  BlockNumber,
  Known,
  Points,
  Reason,
  reasonOf,
  Wallet,
  walletOf,
  walletParams,
} from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import { Components } from "./reputation.ts";

const SimilarAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  reason: Reason,
  items: Type.Array(
    Type.Object({
      wallet: Wallet,
      score: Points,
      components: Components,
      similarity: Type.Integer({ minimum: 0, maximum: 10_000, description: "Cosine, in basis points." }),
    }),
    { description: "The most similar first; empty for a wallet with nothing in any component." },
  ),
  blockNumber: BlockNumber,
});

/** `GET /similar/{wallet}`: kept for a minute. */
export function similarRoute(
  app: App,
  { rankings, auth }: Pick<Services, "rankings"> & { auth: Pick<Auth, "access"> },
): void {
  app.get(
    "/similar/:wallet",
    {
      schema: {
        operationId: "getSimilarProfiles",
        tags: ["rankings"],
        summary: "The wallets most like one",
        description:
          "By the proportions of their six components. Kept for a minute. Wallets whose owners keep the caller out are left out.",
        params: walletParams,
        querystring: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }) }),
        response: answers(SimilarAnswer, [401, 403, 429]),
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      const { limit } = request.query;
      const own = await auth.access.require(request, [wallet]);
      const read = await rankings.similar({ wallet, limit });
      const others = await auth.access.readable(
        request,
        read.value.profiles.map(({ account }) => account),
      );
      const { known, profiles, blockNumber } = withCacheHeaders(reply, read, { store: own && others.shared });
      return {
        wallet,
        known,
        reason: reasonOf(known),
        items: profiles
          .filter(({ account }) => others.wallets.has(account))
          .map(({ account, score, components, similarity }) => ({
            wallet: account,
            score,
            components,
            similarity,
          })),
        blockNumber: String(blockNumber),
      };
    },
  );
}
