import type { FastifyRequest } from "fastify";
import { Type } from "typebox";

import { requireCaller } from "../auth/requireCaller.ts";
import { NotEnabledError } from "../errors.ts";
import type { App } from "../http/App.ts";
import { Wallet, walletOf, walletParams } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";

/** `POST /cache/invalidate/{wallet}`: for the operator, because anybody else could make the gateway read for ever. */
export function invalidateRoute(
  app: App,
  { invalidate, operatorToken }: Pick<Services, "invalidate"> & { operatorToken: string | undefined },
): void {
  app.post(
    "/cache/invalidate/:wallet",
    {
      schema: {
        operationId: "invalidateWallet",
        tags: ["operation"],
        summary: "Drop what is kept of a wallet",
        description: "The next answers about it are read anew. Needs the operator's token.",
        security: [{ operator: [] }],
        params: walletParams,
        response: {
          200: Type.Object({ wallet: Wallet, invalidated: Type.Literal(true) }),
          ...problems([400, 401, 403, 413, 415, 500]),
        },
      },
      onRequest: (request, _reply, done) => {
        requireOperator(request, operatorToken);
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

/** @throws NotEnabledError, NotSignedInError, NotAllowedError */
function requireOperator(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) throw new NotEnabledError({ variable: "AURA_GATEWAY_OPERATOR_TOKEN" });
  requireCaller(request, { scope: "cache:write" });
}
