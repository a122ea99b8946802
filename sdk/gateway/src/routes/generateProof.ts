import { componentNames, type ComponentName, type Tier } from "@aura-protocol/sdk";
import { identityFromPrivateKey } from "@aura-protocol/sdk/proofs";
import { Type, type TInteger, type TOptional } from "typebox";

import { requireCaller } from "../auth/requireCaller.ts";
import { NotEnabledError } from "../errors.ts";
import { accepted } from "../http/accepted.ts";
import type { App } from "../http/App.ts";
import type { Jobs } from "../jobs/createJobs.ts";
import type { GenerateProofPayload } from "../jobs/handlers/generateProof.ts";
import { sealSecret } from "../jobs/sealSecret.ts";
import { FormulaVersion, Points, TierNumber, Uint, WalletInput, walletOf } from "../schemas/primitives.ts";
import { idempotencyHeaders, startedAnswers, taskAnswerOf } from "../schemas/tasks.ts";

const Minima = Type.Object(
  Object.fromEntries(componentNames.map((name) => [name, Type.Optional(Points)])) as Record<
    ComponentName,
    TOptional<TInteger>
  >,
  { additionalProperties: false },
);

/** `POST /proof/generate-async`: for callers who chose to send the identity's key. Proving at home never needs to. */
export function generateProofRoute(app: App, { tasks, settings }: Pick<Jobs, "tasks" | "settings">): void {
  const [key] = settings.secretKeys;
  app.post(
    "/proof/generate-async",
    {
      schema: {
        operationId: "generateProofAsync",
        tags: ["tasks"],
        summary: "Have a tier proven",
        description:
          "Whoever holds the identity's key can prove in the holder's name: send it only to a gateway that you run or " +
          "trust. It is encrypted while the task waits and runs, wiped with its end, and never logged.",
        security: [{ operator: [] }],
        headers: idempotencyHeaders,
        body: Type.Object(
          {
            wallet: WalletInput,
            identityKey: Type.String({
              pattern: "^0x[0-9a-fA-F]{64}$",
              description: "The identity's private key.",
            }),
            tier: TierNumber,
            badgeMask: Type.Optional(Uint("Bit i claims a badge of type i; none by default.", "0")),
            minima: Type.Optional(Minima),
            recipient: Type.Optional(WalletInput),
            formula: Type.Optional(FormulaVersion),
          },
          { additionalProperties: false },
        ),
        response: startedAnswers,
      },
    },
    async (request, reply) => {
      const { id: caller } = requireCaller(request, { scope: "jobs:write" });
      if (key === undefined) throw new NotEnabledError({ variable: "AURA_GATEWAY_SECRET_KEYS" });
      if (settings.artifactsUrl === undefined) {
        throw new NotEnabledError({ variable: "AURA_GATEWAY_ARTIFACTS_URL" });
      }
      const {
        wallet,
        identityKey,
        tier,
        badgeMask = "0",
        minima = {},
        recipient,
        formula = 1,
      } = request.body;
      const secret = Buffer.from(identityKey.slice(2), "hex");
      const account = walletOf(wallet);
      const payload: GenerateProofPayload = {
        account,
        tier: tier as Tier,
        badgeMask,
        minima,
        recipient: recipient === undefined ? account : walletOf(recipient),
        formula,
        commitment: String(identityFromPrivateKey(secret).commitment),
      };
      const task = await tasks.start({
        kind: "generate_proof",
        caller,
        payload,
        idempotencyKey: request.headers["idempotency-key"],
        seal: (taskId) => sealSecret(key, taskId, secret),
      });
      secret.fill(0);
      accepted(reply, task.id);
      return taskAnswerOf(task);
    },
  );
}
