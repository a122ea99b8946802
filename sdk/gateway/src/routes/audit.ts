import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import { requireCaller } from "../auth/requireCaller.ts";
import type { App } from "../http/App.ts";
import { cursors, pageOf, pageQuery } from "../http/paging.ts";
import { secondsOf, signedIn } from "../schemas/accounts.ts";
import { Seconds, WalletInput, walletOf } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";

const cursor = cursors(Type.Object({ before: Type.String({ pattern: "^[0-9]{1,18}$" }) }));

/** `GET /audit`: for admins. */
export function auditRoute(app: App, { audit }: Auth): void {
  app.get(
    "/audit",
    {
      schema: {
        operationId: "getAudit",
        tags: ["accounts"],
        summary: "What was done by whom",
        description:
          "For admins; the latest first. Wallets stand in it as keyed hashes: ask for one by its address.",
        security: [...signedIn, { operator: [] }],
        querystring: Type.Object({
          ...pageQuery({ most: 200, otherwise: 50 }),
          wallet: Type.Optional(WalletInput),
        }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: Type.String(),
                at: Seconds,
                actor: Type.String(),
                action: Type.String(),
                subject: Type.Union([Type.String(), Type.Null()]),
                detail: Type.Record(Type.String(), Type.Unknown()),
              }),
            ),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
          ...problems([400, 401, 403, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      requireCaller(request, { role: "admin" });
      const { limit, wallet, cursor: given } = request.query;
      const before = cursor.decode(given)?.before;
      const rest = await audit.read({
        before: before === undefined ? undefined : BigInt(before),
        subject: wallet === undefined ? undefined : walletOf(wallet),
        count: limit + 1,
      });
      const { items, nextCursor } = pageOf(rest, {
        limit,
        cursorOf: ({ id }) => cursor.encode({ before: String(id) }),
      });
      reply.header("cache-control", "no-store");
      return {
        items: items.map((item) => ({ ...item, id: String(item.id), at: secondsOf(item.at) })),
        nextCursor,
      };
    },
  );
}
