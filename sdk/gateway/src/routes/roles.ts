import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import { requireCaller } from "../auth/requireCaller.ts";
import type { App } from "../http/App.ts";
import { RoleList, signedIn, TierName } from "../schemas/accounts.ts";
import { Wallet, walletOf, walletParams } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";

/** `PUT /roles/{wallet}`: what an account is trusted to do, and how much it may ask. */
export function rolesRoute(app: App, { accounts, audit, database }: Auth): void {
  app.put(
    "/roles/:wallet",
    {
      schema: {
        operationId: "setRoles",
        tags: ["accounts"],
        summary: "Set a wallet's roles and tier",
        description: "For admins. All roles that are left out are taken away; what settings give stays.",
        security: [...signedIn, { operator: [] }],
        params: walletParams,
        body: Type.Object(
          { roles: RoleList, tier: Type.Optional(TierName) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ wallet: Wallet, roles: RoleList, tier: TierName }),
          ...problems([400, 401, 403, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const caller = requireCaller(request, { role: "admin" });
      const wallet = walletOf(request.params.wallet);
      const { roles, tier = "free" } = request.body;
      await database.transaction().execute(async (inside) => {
        await accounts.grant(inside, { wallet, roles, tier });
        await audit.write(inside, {
          actor: caller,
          action: "roles.set",
          subject: wallet,
          detail: { roles, tier },
        });
      });
      reply.header("cache-control", "no-store");
      return { wallet, roles, tier };
    },
  );
}
