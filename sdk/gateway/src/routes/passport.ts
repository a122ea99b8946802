import { Type } from "typebox";

import type { App } from "../http/App.ts";
import { withCacheHeaders } from "../http/cacheHeaders.ts";
import {
  BlockNumber,
  Hash,
  Known,
  Points,
  Reason,
  Seconds,
  TierNumber,
  TierTitle,
  Uint,
  Wallet,
  walletOf,
  walletParams,
} from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { PassportView } from "../services/passports.ts";
import type { Services } from "../services/createServices.ts";

const PassportAnswer = Type.Object({
  wallet: Wallet,
  known: Known,
  reason: Reason,
  passport: Type.Union([
    Type.Object({
      id: Wallet,
      account: Wallet,
      left: Type.Boolean({ description: "Whether the holder gave it up, for good." }),
      passportId: Uint("Token id."),
      commitment: Uint("Poseidon of the identity's public key."),
      index: Type.Integer({ minimum: 0, description: "Place in the order of registration." }),
      registeredAt: Seconds,
      registeredAtBlock: Uint("Number of the block."),
    }),
    Type.Null(),
  ]),
  score: Points,
  tier: TierNumber,
  tierName: TierTitle,
  formulaId: Hash,
  blockNumber: BlockNumber,
  timestamp: Seconds,
});

/** `GET /passport/{wallet}`: kept for ten minutes. */
export function passportRoute(app: App, { passports }: Pick<Services, "passports">): void {
  app.get(
    "/passport/:wallet",
    {
      schema: {
        operationId: "getPassport",
        tags: ["wallets"],
        summary: "A wallet's passport, score and tier",
        description: "A wallet without a passport scores 0, with the reason. Kept for 10 minutes.",
        params: walletParams,
        response: answers(PassportAnswer),
      },
    },
    async (request, reply) => {
      const wallet = walletOf(request.params.wallet);
      return answerOf(withCacheHeaders(reply, await passports.read(wallet)));
    },
  );
}

function answerOf({ passport, reputation }: PassportView) {
  const { account, known, reason, score, tier, tierName, formulaId, blockNumber, timestamp } = reputation;
  return {
    wallet: account,
    known,
    reason,
    passport: passport && {
      ...passport,
      passportId: String(passport.passportId),
      commitment: String(passport.commitment),
      registeredAtBlock: String(passport.registeredAtBlock),
    },
    score,
    tier,
    tierName,
    formulaId,
    blockNumber: String(blockNumber),
    timestamp,
  };
}
