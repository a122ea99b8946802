import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const REQUEST_ID = /^[\w.-]{1,64}$/;
/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const NO_TRACE = "0".repeat(32);

export const newRequestId = (): string => randomUUID();

/** The caller's `X-Request-Id` where it is one that a log can take, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && REQUEST_ID.test(given) ? given : newRequestId();
}

/** The trace that `traceparent` names, else a new one: 32 hexadecimal digits. */
export function traceIdOf(headers: IncomingHttpHeaders): string {
  const given = headers["traceparent"];
  const trace = typeof given === "string" ? TRACE_PARENT.exec(given)?.[1] : undefined;
  return trace === undefined || trace === NO_TRACE ? randomBytes(16).toString("hex") : trace;
}
