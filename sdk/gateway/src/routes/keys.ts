import { Type } from "typebox";

import type { ApiKey } from "../auth/apiKeys.ts";
import type { Auth } from "../auth/createAuth.ts";
import { requireWallet } from "../auth/requireWallet.ts";
import type { App } from "../http/App.ts";
import { ScopeList, secondsOf, SecondsOrNull, signedIn, TierName } from "../schemas/accounts.ts";
import { Seconds } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";

const MOST_DAYS = 3_650;
const DAY_MS = 86_400_000;

const keyFields = {
  id: Type.String({ format: "uuid" }),
  name: Type.String(),
  prefix: Type.String({ description: "The key's beginning, to know it by." }),
  scopes: ScopeList,
  tier: TierName,
  createdAt: Seconds,
  expiresAt: SecondsOrNull,
  lastUsedAt: SecondsOrNull,
};

const shared = { tags: ["accounts"], security: signedIn };

/** `/keys`: API keys of whoever signed in. */
export function keysRoutes(app: App, { keys }: Auth): void {
  app.post(
    "/keys",
    {
      schema: {
        ...shared,
        operationId: "createKey",
        summary: "Make an API key",
        description:
          "The key is shown this once: only a hash of it is kept. It may nothing that its owner may not, now or later.",
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 64 }),
            scopes: ScopeList,
            tier: Type.Optional(TierName),
            expiresInDays: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_DAYS })),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({ ...keyFields, key: Type.String() }),
          ...problems([400, 401, 403, 409, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      const { name, scopes, tier = "free", expiresInDays } = request.body;
      const expiresAt = expiresInDays === undefined ? null : new Date(Date.now() + expiresInDays * DAY_MS);
      const made = await keys.create(caller, wallet, { name, scopes, tier, expiresAt });
      reply.header("cache-control", "no-store").code(201);
      return { ...keyOut(made), key: made.key };
    },
  );
  app.get(
    "/keys",
    {
      schema: {
        ...shared,
        operationId: "getKeys",
        summary: "One's API keys",
        response: {
          200: Type.Object({ items: Type.Array(Type.Object(keyFields)) }),
          ...problems([401, 403, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { wallet } = requireWallet(request);
      reply.header("cache-control", "no-store");
      return { items: (await keys.list(wallet)).map(keyOut) };
    },
  );
  app.delete(
    "/keys/:id",
    {
      schema: {
        ...shared,
        operationId: "deleteKey",
        summary: "Delete an API key",
        description: "It stops at once.",
        params: Type.Object({ id: Type.String({ format: "uuid" }) }),
        response: {
          200: Type.Object({ deleted: Type.Literal(true) }),
          ...problems([400, 401, 403, 404, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      await keys.remove(caller, wallet, request.params.id);
      reply.header("cache-control", "no-store");
      return { deleted: true as const };
    },
  );
}

/** A key as it goes out. */
export function keyOut({ createdAt, expiresAt, lastUsedAt, scopes, ...key }: ApiKey) {
  return {
    ...key,
    scopes: [...scopes],
    createdAt: secondsOf(createdAt),
    expiresAt: expiresAt && secondsOf(expiresAt),
    lastUsedAt: lastUsedAt && secondsOf(lastUsedAt),
  };
}
