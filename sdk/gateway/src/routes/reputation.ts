import {
  badgeCategories,
  componentNames,
  derivedInputNames,
  featureNames,
  type ComponentName,
  type Reputation,
} from "@aura-protocol/sdk";
import { Type, type TInteger } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import { Features } from "../schemas/features.ts";
import {
  BlockNumber,
  formulaOf,
  FormulaVersion,
  Hash,
  Known,
  Points,
  Reason,
  Seconds,
  TierNumber,
  TierTitle,
  Uint,
  Wallet,
  WalletInput,
  walletOf,
} from "../schemas/primitives.ts";
import { bodyAnswers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";

/** The six components. */
export const Components = Type.Object(
  Object.fromEntries(componentNames.map((name) => [name, Points])) as Record<ComponentName, TInteger>,
);

const Figure = Type.Integer({ minimum: 0 });
const Input = Type.Enum([...featureNames, ...derivedInputNames]);

const Explanation = Type.Object({
  component: Type.Enum([...componentNames]),
  value: Points,
  weight: Type.Integer({ minimum: 0, maximum: 10_000, description: "Basis points." }),
  contribution: Type.Integer({
    minimum: 0,
    maximum: 1000,
    description: "Points of the score that it gives.",
  }),
  maximum: Points,
  inputs: Type.Array(Type.Object({ feature: Input, value: Figure })),
  improvements: Type.Array(
    Type.Object({ feature: Input, from: Figure, to: Figure, componentGain: Points, scoreGain: Points }),
  ),
  excluded: Type.Array(
    Type.Object({
      badgeType: Uint("Token id of the type."),
      category: Type.Enum([...badgeCategories]),
      provider: Type.String(),
      issuer: Wallet,
      reason: Type.Enum(["revoked", "burned", "expired", "unaccredited"]),
    }),
  ),
});

const ReputationAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  reason: Reason,
  score: Points,
  tier: TierNumber,
  tierName: TierTitle,
  weightedSum: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
  components: Components,
  contributions: Components,
  features: Type.Object({
    ...Features.properties,
    activity_score: Type.Optional(Points),
  }),
  nextTier: Type.Union([
    Type.Object({ tier: TierNumber, tierName: TierTitle, bound: Points, missing: Points }),
    Type.Null(),
  ]),
  explanation: Type.Array(Explanation),
  formulaId: Hash,
  blockNumber: BlockNumber,
  timestamp: Seconds,
});

/** `POST /reputation/calculate`: recomputed from everybody's public facts, which are kept for half a minute. */
export function reputationRoute(
  app: App,
  { reputations, auth }: Pick<Services, "reputations"> & { auth: Pick<Auth, "access"> },
): void {
  app.post(
    "/reputation/calculate",
    {
      schema: {
        operationId: "calculateReputation",
        tags: ["scores"],
        summary: "A wallet's score, with the reasons",
        description:
          "The same figures, bit for bit, that anybody recomputes from public events at that block. The owner may keep others out.",
        body: Type.Object(
          { wallet: WalletInput, formula: Type.Optional(FormulaVersion) },
          { additionalProperties: false },
        ),
        response: bodyAnswers(ReputationAnswer, [401, 403, 429]),
      },
    },
    async (request, reply) => {
      const { wallet, formula = 1 } = request.body;
      const account = walletOf(wallet);
      // The answer holds the features.
      await auth.access.require(request, [account]);
      const calculated = await reputations.calculate({ wallet: account, formula: formulaOf(formula) });
      return answerOf(withCacheHeaders(reply, calculated, { store: false }));
    },
  );
}

function answerOf({ account, blockNumber, explanation, ...reputation }: Reputation) {
  return {
    ...reputation,
    wallet: account,
    blockNumber: String(blockNumber),
    explanation: explanation.map(({ inputs, improvements, excluded, ...component }) => ({
      ...component,
      inputs: [...inputs],
      improvements: [...improvements],
      excluded: excluded.map((badge) => ({ ...badge, badgeType: String(badge.badgeType) })),
    })),
  };
}
