import { Type } from "typebox";

import type { Auth } from "../auth/createAuth.ts";
import { requireWallet } from "../auth/requireWallet.ts";
import type { App } from "../http/App.ts";
import { signedIn } from "../schemas/accounts.ts";
import { problems } from "../schemas/responses.ts";

const CodeBody = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 32 }) },
  { additionalProperties: false },
);

const shared = { tags: ["accounts"], security: signedIn };

/** `/auth/totp`: enrol, confirm, remove. Signing in asks for a code once it is confirmed. */
export function secondFactorRoutes(app: App, { secondFactor, attempts }: Auth): void {
  app.post(
    "/auth/totp",
    {
      schema: {
        ...shared,
        operationId: "enrolSecondFactor",
        summary: "Begin with a second factor",
        description:
          "Codes by time (RFC 6238). The secret is shown this once; nothing changes until a code confirms it.",
        response: {
          200: Type.Object({ secret: Type.String(), uri: Type.String() }),
          ...problems([400, 401, 403, 409, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { wallet } = requireWallet(request);
      reply.header("cache-control", "no-store");
      return secondFactor.enrol(wallet);
    },
  );
  app.post(
    "/auth/totp/confirm",
    {
      schema: {
        ...shared,
        operationId: "confirmSecondFactor",
        summary: "Turn the second factor on",
        description: "Gives ten recovery codes, each good once in place of a code. They are shown this once.",
        body: CodeBody,
        response: {
          200: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
          ...problems([400, 401, 403, 409, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      await attempts.of(wallet, "code");
      reply.header("cache-control", "no-store");
      const recoveryCodes = await secondFactor.confirm(caller, wallet, request.body.code);
      return { recoveryCodes: [...recoveryCodes] };
    },
  );
  app.post(
    "/auth/totp/remove",
    {
      schema: {
        ...shared,
        operationId: "removeSecondFactor",
        summary: "Turn the second factor off",
        description: "Needs a code, or a recovery code.",
        body: CodeBody,
        response: {
          200: Type.Object({ removed: Type.Literal(true) }),
          ...problems([400, 401, 403, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { caller, wallet } = requireWallet(request);
      await attempts.of(wallet, "code");
      await secondFactor.remove(caller, wallet, request.body.code);
      reply.header("cache-control", "no-store");
      return { removed: true as const };
    },
  );
}
