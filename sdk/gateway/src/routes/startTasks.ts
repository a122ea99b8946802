import { Type } from "typebox";

import { requireCaller } from "../auth/requireCaller.ts";
import { accepted } from "../http/accepted.ts";
import type { App } from "../http/App.ts";
import type { Jobs } from "../jobs/createJobs.ts";
import type { CalculateScorePayload } from "../jobs/handlers/calculateScore.ts";
import type { UpdatePassportPayload } from "../jobs/handlers/updatePassport.ts";
import { FormulaVersion, WalletInput, walletOf } from "../schemas/primitives.ts";
import { idempotencyHeaders, startedAnswers, taskAnswerOf } from "../schemas/tasks.ts";

const scope = "jobs:write" as const;

/** `POST /reputation/calculate-async` and `POST /passport/update-async`: what is dear, done in the background. */
export function startTaskRoutes(app: App, { tasks }: Pick<Jobs, "tasks">): void {
  const security = [{ operator: [] }];
  app.post(
    "/reputation/calculate-async",
    {
      schema: {
        operationId: "calculateReputationAsync",
        tags: ["tasks"],
        summary: "Have a score worked out in the background",
        description: "The task's result is what `POST /reputation/calculate` answers.",
        security,
        headers: idempotencyHeaders,
        body: Type.Object(
          { wallet: WalletInput, formula: Type.Optional(FormulaVersion) },
          { additionalProperties: false },
        ),
        response: startedAnswers,
      },
    },
    async (request, reply) => {
      const { id: caller } = requireCaller(request, { scope });
      const { wallet, formula = 1 } = request.body;
      const payload: CalculateScorePayload = { account: walletOf(wallet), formula };
      const idempotencyKey = request.headers["idempotency-key"];
      const task = await tasks.start({ kind: "calculate_score", caller, payload, idempotencyKey });
      accepted(reply, task.id);
      return taskAnswerOf(task);
    },
  );
  app.post(
    "/passport/update-async",
    {
      schema: {
        operationId: "updatePassportAsync",
        tags: ["tasks"],
        summary: "Have a wallet read anew",
        description: "Drops what is kept of it, on the instance that does it, and reads it.",
        security,
        headers: idempotencyHeaders,
        body: Type.Object({ wallet: WalletInput }, { additionalProperties: false }),
        response: startedAnswers,
      },
    },
    async (request, reply) => {
      const { id: caller } = requireCaller(request, { scope });
      const payload: UpdatePassportPayload = { account: walletOf(request.body.wallet) };
      const idempotencyKey = request.headers["idempotency-key"];
      const task = await tasks.start({ kind: "update_passport", caller, payload, idempotencyKey });
      accepted(reply, task.id);
      return taskAnswerOf(task);
    },
  );
}
