import { STATUS_CODES } from "node:http";

import type { ConnectionError, RouteOptions } from "fastify";
import type { Socket } from "node:net";

import type { App } from "./App.ts";
import { faultOf, faultOfStatus } from "./faultOf.ts";
import { PROBLEM_TYPE } from "./Problem.ts";
import { newRequestId } from "./requestIds.ts";
import { problemOf, sendProblem } from "./sendProblem.ts";

/** Methods that a route may lack. OPTIONS is answered by CORS. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Makes a problem of whatever goes wrong, and logs what is ours. */
export function handleErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const fault = faultOf(error);
    if (fault.status >= 500) request.log.error({ err: error }, "request failed");
    return sendProblem(request, reply, fault);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, faultOfStatus(404)));
}

/**
 * Answers 405 with `Allow` wherever a route has some methods and not others. Begins to take note of routes when called;
 * the returned function adds the answers once all routes are there.
 */
export function noteMethods(app: App): () => void {
  const methods = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }: RouteOptions) => {
    const known = methods.get(url) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });
  return () => {
    for (const [url, known] of [...methods]) {
      const allow = [...known].sort().join(", ");
      const others = METHODS.filter((method) => !known.has(method));
      if (others.length === 0 || url.endsWith("*")) continue;
      app.route({
        method: others,
        url,
        schema: { hide: true },
        // Before anybody looks at the body.
        onRequest: (request, reply) => {
          sendProblem(request, reply.header("allow", allow), faultOfStatus(405));
        },
        handler: (request, reply) => sendProblem(request, reply, faultOfStatus(405)),
      });
    }
  };
}

/** Answers what is no HTTP at all, where there is no request yet. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? 431 : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const fault = { status, slug: "invalid-request", detail: "The request cannot be read." };
  const body = JSON.stringify(problemOf(fault, newRequestId()));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}
