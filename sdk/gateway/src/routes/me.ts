import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import { requireCaller } from "../auth/requireCaller.ts";
import { requireWallet } from "../auth/requireWallet.ts";
import type { App } from "../http/App.ts";
import { PrivacyName, RoleList, ScopeList, signedIn, TierName } from "../schemas/accounts.ts";
import { Wallet } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";

const shared = { tags: ["accounts"], security: signedIn };

/** `/me`: who asks, and what is kept of them. */
export function meRoutes(app: App, auth: Auth & Pick<Services, "invalidate">): void {
  readRoute(app, auth);
  privacyRoute(app, auth);
  exportRoute(app, auth);
  eraseRoute(app, auth);
}

function readRoute(app: App, { accounts }: Auth): void {
  app.get(
    "/me",
    {
      schema: {
        ...shared,
        operationId: "getMe",
        summary: "Who one is here",
        description: "Also for API keys and the operator.",
        response: {
          200: Type.Object({
            id: Type.String(),
            wallet: Type.Union([Wallet, Type.Null()]),
            roles: RoleList,
            scopes: ScopeList,
            tier: TierName,
            privacy: Type.Union([PrivacyName, Type.Null()]),
            secondFactor: Type.Boolean(),
          }),
          ...problems([401, 403, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { id, account: wallet, roles, scopes, tier } = requireCaller(request);
      const account = wallet && (await accounts.find(wallet));
      reply.header("cache-control", "no-store");
      return {
        id,
        wallet: wallet ?? null,
        roles: [...roles],
        scopes: [...scopes],
        tier,
        privacy: account?.privacy ?? null,
        secondFactor: account?.secondFactor ?? false,
      };
    },
  );
}

function privacyRoute(app: App, { accounts, audit, database }: Auth): void {
  app.put(
    "/me/privacy",
    {
      schema: {
        ...shared,
        operationId: "setPrivacy",
        summary: "Say who may read one's features",
        description:
          "Holds for features, histories and similar wallets. Copies elsewhere expire within a minute.",
        body: Type.Object({ features: PrivacyName }, { additionalProperties: false }),
        response: {
          200: Type.Object({ features: PrivacyName }),
          ...problems([400, 401, 403, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      const { features } = request.body;
      await database.transaction().execute(async (inside) => {
        await accounts.setPrivacy(inside, wallet, features);
        await audit.write(inside, { actor: caller, action: "privacy.set", detail: { features } });
      });
      reply.header("cache-control", "no-store");
      return { features };
    },
  );
}

function exportRoute(app: App, { personal }: Auth): void {
  app.get(
    "/me/export",
    {
      schema: {
        ...shared,
        operationId: "exportMe",
        summary: "All that is kept of one",
        description:
          "One part for each place that keeps something. Secrets and hashes of secrets are left out.",
        response: {
          200: Type.Object({ wallet: Wallet }, { additionalProperties: true }),
          ...problems([401, 403, 429, 500]),
        },
      },
      serializerCompiler: () => (data) => JSON.stringify(data, decimals),
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      reply.header("cache-control", "no-store");
      reply.header("content-disposition", 'attachment; filename="aura-export.json"');
      return { ...(await personal.export(caller, wallet)), wallet };
    },
  );
}

function eraseRoute(app: App, { personal, cookies, invalidate }: Auth & Pick<Services, "invalidate">): void {
  app.delete(
    "/me",
    {
      schema: {
        ...shared,
        operationId: "deleteMe",
        summary: "Delete all that is kept of one",
        description:
          "At once and for good: account, sessions, keys, second factor, tasks. Refused while a task is under way. The audit " +
          "log keeps a keyed hash. What stands on the chain stays there, and is read anew when somebody asks.",
        response: {
          200: Type.Object({ deleted: Type.Literal(true) }),
          ...problems([401, 403, 409, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      await personal.erase(caller, wallet);
      await invalidate(wallet);
      cookies.clear(request, reply);
      reply.header("cache-control", "no-store");
      return { deleted: true as const };
    },
  );
}

const decimals = (_key: string, value: unknown): unknown =>
  typeof value === "bigint" ? String(value) : value;
