import type { FastifyReply, FastifyRequest } from "fastify";

import { ACCESS_SECONDS } from "./accessTokens.ts";
import { CrossSiteError } from "./errors.ts";
import { REFRESH_SECONDS } from "./sessions.ts";

/** Must be there with cookies: no form and no plain link of another site can send it. */
export const CSRF_HEADER = "x-aura-csrf";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export type SessionTokens = { readonly accessToken: string; readonly refreshToken: string };

/** Sessions of pages: cookies that scripts cannot read and other sites cannot use. */
export type SessionCookies = {
  set(request: FastifyRequest, reply: FastifyReply, tokens: SessionTokens): void;
  clear(request: FastifyRequest, reply: FastifyReply): void;
  read(request: FastifyRequest): { accessToken: string | undefined; refreshToken: string | undefined };
  /** @throws CrossSiteError unless the request comes from a page of a listed origin, or of this gateway. */
  requireSameSite(request: FastifyRequest): void;
};

/**
 * @param options.development Lets cookies go without TLS to this machine, and nowhere else.
 */
export function createSessionCookies({
  origins,
  development,
}: {
  origins: readonly string[];
  development: boolean;
}): SessionCookies {
  const isPlain = ({ protocol, hostname }: FastifyRequest): boolean =>
    development && protocol === "http" && LOOPBACK.includes(hostname);
  const namesFor = (request: FastifyRequest) => {
    // Browsers take the prefix only with Secure.
    const prefix = isPlain(request) ? "" : "__Host-";
    return { access: `${prefix}aura-access`, refresh: `${prefix}aura-refresh` };
  };
  const optionsFor = (request: FastifyRequest) =>
    ({ path: "/", httpOnly: true, sameSite: "strict", secure: !isPlain(request) }) as const;
  return {
    set: (request, reply, { accessToken, refreshToken }) => {
      const { access, refresh } = namesFor(request);
      const options = optionsFor(request);
      reply.setCookie(access, accessToken, { ...options, maxAge: ACCESS_SECONDS });
      reply.setCookie(refresh, refreshToken, { ...options, maxAge: REFRESH_SECONDS });
    },
    clear: (request, reply) => {
      for (const name of Object.values(namesFor(request))) reply.clearCookie(name, optionsFor(request));
    },
    read: (request) => {
      const { access, refresh } = namesFor(request);
      return { accessToken: request.cookies[access], refreshToken: request.cookies[refresh] };
    },
    requireSameSite: (request) => {
      const { origin } = request.headers;
      const own = `${request.protocol}://${request.host}`;
      const listed = origin !== undefined && (origin === own || origins.includes(origin));
      if (!listed || request.headers[CSRF_HEADER] === undefined) throw new CrossSiteError();
    },
  };
}

/** Whether a request may change something. */
export const changes = ({ method }: FastifyRequest): boolean => !SAFE_METHODS.includes(method);
