import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { blockFields, Features } from "../schemas/features.ts";
import { Known, Reason, reasonOf, Wallet, walletOf, walletParams } from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import type { FeaturesView } from "../services/featureReads.ts";

const FeaturesAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  reason: Reason,
  features: Features,
  ...blockFields,
});

/** `GET /features/{wallet}`: out of the feature store, kept for half a minute. */
export function featuresRoute(
  app: App,
  { features, auth }: Pick<Services, "features"> & { auth: Pick<Auth, "access"> },
): void {
  app.get(
    "/features/:wallet",
    {
      schema: {
        operationId: "getFeatures",
        tags: ["wallets"],
        summary: "A wallet's eight features",
        description:
          "A wallet without a passport has zeros, with the reason. Kept for 30 seconds. The owner may keep others out.",
        params: walletParams,
        response: answers(FeaturesAnswer, [401, 403, 429]),
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      const store = await auth.access.require(request, [wallet]);
      const view = withCacheHeaders(reply, await features.read([wallet]), { store });
      const [item] = featureItems(view);
      return { ...(item as NonNullable<typeof item>), ...blockOf(view) };
    },
  );
}

/** Features as they go out, one entry a wallet. */
export function featureItems({ items }: FeaturesView) {
  return items.map((item) => ({ ...item, reason: reasonOf(item.known) }));
}

export function blockOf({ blockNumber, blockHash, timestamp }: FeaturesView) {
  return { blockNumber: String(blockNumber), blockHash, timestamp };
}
