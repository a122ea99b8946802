import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Hex } from "viem";

import { ACCESS_SECONDS } from "../auth/accessTokens.ts";
import type { Auth } from "../auth/createAuth.ts";
import { CredentialError } from "../auth/errors.ts";
import { REFRESH_SECONDS } from "../auth/sessions.ts";
import type { SignedIn, SignIn } from "../auth/signIn.ts";
import { NotEnabledError } from "../errors.ts";
import type { App } from "../http/App.ts";
import { secondsOf } from "../schemas/accounts.ts";
import { Seconds, Wallet } from "../schemas/primitives.ts";
import { problems } from "../schemas/responses.ts";

const TOKEN = { minLength: 1, maxLength: 128 };

const SessionAnswer = Type.Object({
  wallet: Wallet,
  expiresIn: Type.Integer({ description: "Seconds until the access token expires." }),
  refreshExpiresIn: Type.Integer({ description: "Seconds until the refresh token expires." }),
  accessToken: Type.Optional(Type.String({ description: "For programs; pages get a cookie instead." })),
  refreshToken: Type.Optional(Type.String({ description: "Good once. For programs." })),
});

const Transport = Type.Enum(["bearer", "cookie"], {
  default: "bearer",
  description: "Tokens in the answer, for programs, or in cookies that scripts cannot read, for pages.",
});

const SignInBody = Type.Object(
  {
    message: Type.String({ minLength: 1, maxLength: 4096, description: "The EIP-4361 message." }),
    signature: Type.String({
      pattern: "^0x([0-9a-fA-F]{2})+$",
      maxLength: 16_384,
      description: "Of a key, or of a contract by ERC-1271 or ERC-6492.",
    }),
    code: Type.Optional(
      Type.String({ minLength: 6, maxLength: 32, description: "Of the second factor, or to recover." }),
    ),
    transport: Transport,
  },
  { additionalProperties: false },
);

const RefreshBody = Type.Object(
  { refreshToken: Type.Optional(Type.String({ ...TOKEN, description: "Left out with cookies." })) },
  { additionalProperties: false },
);

/** `/auth`: nonces, signing in, staying signed in, signing out. */
export function signInRoutes(app: App, auth: Auth): void {
  nonceRoute(app, auth);
  startRoute(app, auth);
  refreshRoute(app, auth);
  endRoute(app, auth);
}

function nonceRoute(app: App, { nonces, attempts }: Auth): void {
  app.post(
    "/auth/nonce",
    {
      schema: {
        operationId: "createNonce",
        tags: ["accounts"],
        summary: "A nonce to sign in with",
        description: "Good once, for five minutes.",
        response: {
          200: Type.Object({ nonce: Type.String(), expiresAt: Seconds }),
          ...problems([400, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      await attempts.from(request, "nonce");
      const { nonce, expiresAt } = await nonces.create();
      reply.header("cache-control", "no-store");
      return { nonce, expiresAt: secondsOf(expiresAt) };
    },
  );
}

function startRoute(app: App, { signIn, cookies }: Auth): void {
  app.post(
    "/auth/sign-in",
    {
      schema: {
        operationId: "signIn",
        tags: ["accounts"],
        summary: "Sign in with a wallet",
        description: "By a signed message of EIP-4361 for an origin and the chain of this gateway.",
        body: SignInBody,
        response: { 200: SessionAnswer, ...problems([400, 401, 403, 413, 415, 429, 500, 503]) },
      },
    },
    async (request, reply) => {
      const { transport, signature, ...rest } = request.body;
      const byCookie = transport === "cookie";
      // Nobody is to be signed in as another by another site.
      if (byCookie) cookies.requireSameSite(request);
      const session = await enabled(signIn).start(request, { ...rest, signature: signature as Hex });
      return answer(request, reply, { session, cookies: byCookie ? cookies : undefined });
    },
  );
}

function refreshRoute(app: App, { signIn, cookies }: Auth): void {
  app.post(
    "/auth/refresh",
    {
      schema: {
        operationId: "refresh",
        tags: ["accounts"],
        summary: "Stay signed in",
        description: "Each refresh token is good once. One that comes back later ends its whole session.",
        body: RefreshBody,
        response: { 200: SessionAnswer, ...problems([400, 401, 403, 413, 415, 429, 500]) },
      },
    },
    async (request, reply) => {
      const { refreshToken, byCookie } = refreshTokenOf(request, request.body.refreshToken, cookies);
      if (refreshToken === undefined) throw new CredentialError();
      const session = await enabled(signIn).refresh(refreshToken);
      return answer(request, reply, { session, cookies: byCookie ? cookies : undefined });
    },
  );
}

function endRoute(app: App, { signIn, cookies }: Auth): void {
  app.post(
    "/auth/sign-out",
    {
      schema: {
        operationId: "signOut",
        tags: ["accounts"],
        summary: "Sign out",
        description:
          "Ends the session: its access tokens stop at once too. Says the same for an unknown token.",
        body: RefreshBody,
        response: {
          200: Type.Object({ signedOut: Type.Literal(true) }),
          ...problems([400, 403, 413, 415, 429, 500]),
        },
      },
    },
    async (request, reply) => {
      const { refreshToken, byCookie } = refreshTokenOf(request, request.body.refreshToken, cookies);
      if (refreshToken !== undefined) await enabled(signIn).end(refreshToken);
      if (byCookie) cookies.clear(request, reply);
      reply.header("cache-control", "no-store");
      return { signedOut: true as const };
    },
  );
}

/** @throws CrossSiteError when it comes by cookie and perhaps from elsewhere. */
function refreshTokenOf(request: FastifyRequest, inBody: string | undefined, cookies: Auth["cookies"]) {
  if (inBody !== undefined) return { refreshToken: inBody, byCookie: false };
  const { refreshToken } = cookies.read(request);
  if (refreshToken !== undefined) cookies.requireSameSite(request);
  return { refreshToken, byCookie: refreshToken !== undefined };
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { session, cookies }: { session: SignedIn; cookies: Auth["cookies"] | undefined },
) {
  reply.header("cache-control", "no-store");
  const { wallet, ...tokens } = session;
  cookies?.set(request, reply, tokens);
  return {
    wallet,
    expiresIn: ACCESS_SECONDS,
    refreshExpiresIn: REFRESH_SECONDS,
    ...(cookies === undefined && tokens),
  };
}

/** @throws NotEnabledError */
function enabled(signIn: SignIn | undefined): SignIn {
  if (signIn === undefined) {
    throw new NotEnabledError({ variable: "AURA_GATEWAY_SIGNING_KEYS or AURA_GATEWAY_SECRET" });
  }
  return signIn;
}
