import { Type, type Static } from "typebox";
import type { Hex } from "viem";

import { requireCaller } from "../auth/requireCaller.ts";
import { NotEnabledError } from "../errors.ts";
import { accepted } from "../http/accepted.ts";
import type { App } from "../http/App.ts";
import type { Jobs } from "../jobs/createJobs.ts";
import type { MintBadgePayload } from "../jobs/handlers/mintBadge.ts";
import { Uint, WalletInput, walletOf } from "../schemas/primitives.ts";
import { idempotencyHeaders, startedAnswers, taskAnswerOf } from "../schemas/tasks.ts";

const BadgeType = Uint("Token id of the type.");
const BadgeValue = Uint("What the issuer attests, in the provider's unit.", "100");

const ByIssuer = Type.Object(
  { badgeType: BadgeType, wallet: WalletInput, value: BadgeValue },
  { additionalProperties: false },
);

const ByVoucher = Type.Object(
  {
    voucher: Type.Object(
      {
        badgeType: BadgeType,
        wallet: WalletInput,
        value: BadgeValue,
        nonce: Uint("How often the wallet had received the type before.", "0"),
        deadline: Type.Integer({ minimum: 0, description: "Last second at which it is accepted." }),
      },
      { additionalProperties: false },
    ),
    signature: Type.String({
      pattern: "^0x([0-9a-fA-F]{2}){1,1024}$",
      description: "The issuer's, by EIP-712.",
    }),
  },
  { additionalProperties: false },
);

const Body = Type.Union([ByIssuer, ByVoucher]);

/** `POST /badge/mint-async`: by the gateway's issuer key, or by a voucher, and paid by the gateway either way. */
export function mintBadgeRoute(app: App, { tasks, writer }: Pick<Jobs, "tasks" | "writer">): void {
  app.post(
    "/badge/mint-async",
    {
      schema: {
        operationId: "mintBadgeAsync",
        tags: ["tasks"],
        summary: "Have a badge minted",
        description:
          "By the gateway's own issuer key, or by a voucher that an issuer signed. The gateway pays, within the caller's " +
          "budget of the day. A task mints once, whatever crashes meanwhile.",
        security: [{ operator: [] }],
        headers: idempotencyHeaders,
        body: Body,
        response: startedAnswers,
      },
    },
    async (request, reply) => {
      const { id: caller } = requireCaller(request, { scope: "mint:write" });
      if (!writer.enabled) throw new NotEnabledError({ variable: "AURA_GATEWAY_SIGNER_KEYS" });
      const task = await tasks.start({
        kind: "mint_badge",
        caller,
        payload: payloadOf(request.body),
        idempotencyKey: request.headers["idempotency-key"],
        admit: () => writer.mustHaveBudget(caller),
      });
      accepted(reply, task.id);
      return taskAnswerOf(task);
    },
  );
}

function payloadOf(body: Static<typeof Body>): MintBadgePayload {
  if (!("voucher" in body)) {
    const { wallet, badgeType, value } = body;
    return { by: "issuer", badgeType, account: walletOf(wallet), value };
  }
  const { wallet, ...voucher } = body.voucher;
  return {
    by: "voucher",
    voucher: { ...voucher, account: walletOf(wallet) },
    signature: body.signature.toLowerCase() as Hex,
  };
}
