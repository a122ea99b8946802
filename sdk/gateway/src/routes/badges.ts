import { badgeCategories, type Badge } from "@aura-protocol/sdk";
import { Type } from "typebox";

import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { cursors, pageOf, pageQuery } from "../http/paging.ts";
import { Seconds, Uint, Wallet, walletOf, walletParams } from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";

const BadgeItem = Type.Object({
  badgeType: Uint("Token id of the type."),
  name: Type.String(),
  uri: Type.String(),
  category: Type.Enum([...badgeCategories]),
  provider: Type.String({ description: "Tells a formula how to read values; empty when there is none." }),
  issuer: Type.Object({ account: Wallet, name: Type.String(), accredited: Type.Boolean() }),
  value: Uint("What the issuer attests, in the provider's unit."),
  issuedAt: Seconds,
  expiresAt: Type.Integer({
    minimum: 0,
    description: "First second at which it no longer counts; 0 for never.",
  }),
  burned: Type.Boolean({ description: "Whether the holder gave it up, for good." }),
  revoked: Type.Boolean(),
  revokedReason: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  revokedAt: Type.Union([Seconds, Type.Null()]),
});

const BadgesAnswer = Type.Object({
  wallet: Wallet,
  total: Type.Integer({ minimum: 0, description: "On all pages." }),
  items: Type.Array(BadgeItem, { description: "In the order of their types." }),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

const cursor = cursors(
  Type.Object({ after: Uint("Type of the last badge.") }, { additionalProperties: false }),
);

/** `GET /badges/{wallet}`: kept for five minutes. */
export function badgesRoute(app: App, { badges }: Pick<Services, "badges">): void {
  app.get(
    "/badges/:wallet",
    {
      schema: {
        operationId: "getBadges",
        tags: ["wallets"],
        summary: "A wallet's badges",
        description: "All that it holds or held, expired and revoked ones included. Kept for 5 minutes.",
        params: walletParams,
        querystring: Type.Object(pageQuery({ most: 100, otherwise: 50 })),
        response: answers(BadgesAnswer),
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      const { limit } = request.query;
      const after = cursor.decode(request.query.cursor)?.after;
      const held = withCacheHeaders(reply, await badges.read(wallet));
      const rest = after === undefined ? held : held.filter(({ type }) => type.badgeType > BigInt(after));
      const cursorOf = ({ type }: Badge): string => cursor.encode({ after: String(type.badgeType) });
      const { items, nextCursor } = pageOf(rest, { limit, cursorOf });
      return { wallet, total: held.length, items: items.map(itemOf), nextCursor };
    },
  );
}

function itemOf({ type, value, issuedAt, expiresAt, burned, revoked, revokedReason, revokedAt }: Badge) {
  const { badgeType, name, uri, category, provider, issuer } = type;
  return {
    badgeType: String(badgeType),
    name,
    uri,
    category,
    provider,
    issuer,
    value: String(value),
    issuedAt,
    expiresAt,
    burned,
    revoked,
    revokedReason,
    revokedAt,
  };
}
