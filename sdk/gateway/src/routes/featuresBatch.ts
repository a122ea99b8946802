import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { blockFields, Features } from "../schemas/features.ts";
import { Known, Reason, Wallet, WalletInput, walletOf } from "../schemas/primitives.ts";
import { bodyAnswers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import { blockOf, featureItems } from "./features.ts";

const MOST_WALLETS = 100;

const BatchAnswer = Type.Object({
  items: Type.Array(Type.Object({ wallet: Wallet, known: Known, reason: Reason, features: Features }), {
    description: "In the order asked for.",
  }),
  ...blockFields,
});

/** `POST /features/batch`: up to a hundred wallets at one block. */
export function featuresBatchRoute(
  app: App,
  { features, auth }: Pick<Services, "features"> & { auth: Pick<Auth, "access"> },
): void {
  app.post(
    "/features/batch",
    {
      schema: {
        operationId: "getFeaturesBatch",
        tags: ["wallets"],
        summary: "The eight features of several wallets",
        description: "All of one block. Refused as a whole when the owner of one keeps the caller out.",
        body: Type.Object(
          { wallets: Type.Array(WalletInput, { minItems: 1, maxItems: MOST_WALLETS }) },
          { additionalProperties: false },
        ),
        response: bodyAnswers(BatchAnswer, [401, 403, 429]),
      },
    },
    async (request, reply) => {
      const wallets = request.body.wallets.map(walletOf);
      await auth.access.require(request, wallets);
      const view = withCacheHeaders(reply, await features.read(wallets), { store: false });
      return { items: featureItems(view), ...blockOf(view) };
    },
  );
}
