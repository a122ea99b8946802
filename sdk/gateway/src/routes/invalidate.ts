import { Type } from "typebox";

import { requireCaller } from "../auth/requireCaller.ts";
import type { App } from "../http/App.ts";
import { Wallet, walletOf, walletParams } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";

/** `POST /cache/invalidate/{wallet}`: not for everybody, who could make the gateway read for ever. */
export function invalidateRoute(app: App, { invalidate }: Pick<Services, "invalidate">): void {
  app.post(
    "/cache/invalidate/:wallet",
    {
      schema: {
        operationId: "invalidateWallet",
        tags: ["operation"],
        summary: "Drop what is kept of a wallet",
        description: "The next answers about it are read anew. Needs the scope `cache:write`.",
        security: [{ operator: [] }],
        params: walletParams,
        response: {
          200: Type.Object({ wallet: Wallet, invalidated: Type.Literal(true) }),
          ...problems([400, 401, 403, 413, 415, 500]),
        },
      },
      onRequest: (request, _reply, done) => {
        requireCaller(request, { scope: "cache:write" });
        done();
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      await invalidate(wallet);
      reply.header("cache-control", "no-store");
      return { wallet, invalidated: true as const };
    },
  );
}
