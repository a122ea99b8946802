import { componentNames, loanDecisions, type LoanReason } from "@aura-protocol/sdk";
import { Type, type Static } from "typebox";

import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import {
  BlockNumber,
  Hash,
  Known,
  Points,
  Seconds,
  Uint,
  Wallet,
  WalletInput,
  walletOf,
} from "../schemas/primitives.ts";
import { bodyAnswers } from "../schemas/responses.ts";
import type { Services } from "../services/createServices.ts";
import { Components } from "./reputation.ts";

const Amount = (description: string) => Uint(`${description}, in the asset's smallest units.`, "500000000");

/** Limits of assets with many decimals have more digits than a contract's integers. */
const Limit = Type.String({
  pattern: "^(0|[1-9][0-9]*)$",
  description: "Most that is lent, in the asset's smallest units.",
  examples: ["1000000000"],
});

const BasisPoints = (description: string) =>
  Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000 }), Type.Null()], {
    description: `${description}; null when the request is declined.`,
  });

const Reason = Type.Union([
  Type.Object({ code: Type.Literal("no-passport") }),
  Type.Object({
    code: Type.Literal("minimum-not-met"),
    component: Type.Enum([...componentNames]),
    value: Points,
    minimum: Points,
  }),
  Type.Object({
    code: Type.Literal("trust-too-low"),
    trust: Points,
    required: Type.Union([Points, Type.Null()]),
  }),
  Type.Object({
    code: Type.Union([Type.Literal("above-limit"), Type.Literal("within-limit")]),
    amount: Amount("What was asked for"),
    limit: Limit,
  }),
]);

const TrustAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  decision: Type.Enum([...loanDecisions]),
  trust: Points,
  limit: Limit,
  amount: Amount("What is lent of the amount asked for"),
  rate: BasisPoints("Yearly, in basis points"),
  collateralRatio: BasisPoints("Value of the collateral in basis points of the loan's"),
  reasons: Type.Array(Reason, { minItems: 1 }),
  components: Components,
  formulaId: Hash,
  blockNumber: BlockNumber,
  timestamp: Seconds,
});

/** `POST /trust-score`: limit, rate and collateral by the second formula. */
export function trustScoreRoute(app: App, { reputations }: Pick<Services, "reputations">): void {
  app.post(
    "/trust-score",
    {
      schema: {
        operationId: "assessLoan",
        tags: ["scores"],
        summary: "The terms on which a wallet can borrow",
        description: "By the second formula. A wallet without a passport is declined, with the reason.",
        body: Type.Object(
          {
            wallet: WalletInput,
            amount: Amount("What is asked for"),
            asset: Type.Object(
              {
                decimals: Type.Integer({ minimum: 0, maximum: 77, examples: [6] }),
                price: Type.Optional(
                  Uint(
                    "What one whole of the asset is worth, in thousandths of the unit of account.",
                    "1000",
                  ),
                ),
              },
              { additionalProperties: false },
            ),
          },
          { additionalProperties: false },
        ),
        response: bodyAnswers(TrustAnswer),
      },
    },
    async (request, reply) => {
      const { wallet, amount, asset } = request.body;
      const { decimals, price } = asset;
      const assessed = await reputations.assess({
        wallet: walletOf(wallet),
        amount: BigInt(amount),
        asset: { decimals, price: price === undefined ? undefined : BigInt(price) },
      });
      const { reputation, assessment } = withCacheHeaders(reply, assessed, { store: false });
      const { account, known, components, formulaId, blockNumber, timestamp } = reputation;
      return {
        ...assessment,
        wallet: account,
        known,
        limit: String(assessment.limit),
        amount: String(assessment.amount),
        reasons: assessment.reasons.map(reasonOf),
        components,
        formulaId,
        blockNumber: String(blockNumber),
        timestamp,
      };
    },
  );
}

function reasonOf(reason: LoanReason): Static<typeof Reason> {
  if (reason.code !== "above-limit" && reason.code !== "within-limit") return reason;
  return { code: reason.code, amount: String(reason.amount), limit: String(reason.limit) };
}
