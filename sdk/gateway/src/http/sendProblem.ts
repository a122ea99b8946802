import { STATUS_CODES } from "node:http";

import type { FastifyReply, FastifyRequest } from "fastify";

import { PROBLEM_TYPE, type Fault, type Problem } from "./Problem.ts";

/** Answers with a problem. Nobody may keep it. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, fault: Fault): FastifyReply {
  if (fault.retryAfter !== undefined) reply.header("retry-after", fault.retryAfter);
  if (fault.status === 401) reply.header("www-authenticate", 'Bearer realm="aura"');
  return (
    reply
      .code(fault.status)
      // Also where the request failed before any hook saw it.
      .header("x-request-id", request.id)
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "no-store")
      .type(PROBLEM_TYPE)
      .serializer(JSON.stringify)
      .send(problemOf(fault, request.id))
  );
}

/** The body of a problem. */
export function problemOf({ status, slug, detail, errors }: Fault, requestId: string): Problem {
  return {
    type: `urn:aura:problem:${slug}`,
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    instance: `urn:aura:request:${requestId}`,
    ...(errors !== undefined && { errors }),
  };
}
