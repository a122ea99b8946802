import { AuraError } from "@aura-protocol/sdk";
import type { FastifyError } from "fastify";

import type { Fault } from "./Problem.ts";

const RETRY_SECONDS = 2;

/** By name, so that errors of another copy of the SDK are known too. What is not listed is nobody's but ours: 500. */
const known: Readonly<Record<string, Omit<Fault, "detail">>> = {
  InvalidCursorError: { status: 400, slug: "invalid-cursor" },
  InvalidAddressError: { status: 400, slug: "invalid-request" },
  ValueOutOfRangeError: { status: 422, slug: "value-out-of-range" },
  NotSignedInError: { status: 401, slug: "not-signed-in" },
  NotAllowedError: { status: 403, slug: "not-allowed" },
  CredentialError: { status: 401, slug: "invalid-credential" },
  SignInRefusedError: { status: 401, slug: "sign-in-refused" },
  SignatureUncheckedError: { status: 503, slug: "chain-unavailable", retryAfter: RETRY_SECONDS },
  CodeRequiredError: { status: 401, slug: "code-required" },
  CodeRefusedError: { status: 401, slug: "code-refused" },
  AccountStateError: { status: 409, slug: "account-state" },
  TasksUnderWayError: { status: 409, slug: "tasks-under-way" },
  KeyNotFoundError: { status: 404, slug: "key-not-found" },
  CrossSiteError: { status: 403, slug: "cross-site" },
  FeaturesPrivateError: { status: 403, slug: "features-private" },
  RateLimitedError: { status: 429, slug: "rate-limited" },
  NotEnabledError: { status: 403, slug: "not-enabled" },
  OriginRefusedError: { status: 403, slug: "origin-refused" },
  UpgradeRequiredError: { status: 426, slug: "upgrade-required" },
  TooManySocketsError: { status: 429, slug: "too-many-sockets", retryAfter: RETRY_SECONDS },
  QueryRefusedError: { status: 400, slug: "query-refused" },
  UpstreamError: { status: 503, slug: "subgraph-unavailable", retryAfter: RETRY_SECONDS },
  IndexerBehindError: { status: 409, slug: "indexer-behind", retryAfter: RETRY_SECONDS },
  SubgraphUnavailableError: { status: 503, slug: "subgraph-unavailable", retryAfter: RETRY_SECONDS },
  IndexerForkedError: { status: 503, slug: "indexer-forked", retryAfter: RETRY_SECONDS },
  RpcUnavailableError: { status: 503, slug: "chain-unavailable", retryAfter: RETRY_SECONDS },
  IndexerFailedError: { status: 503, slug: "indexer-failed" },
  SubgraphQueryError: { status: 502, slug: "subgraph-refused" },
  SubgraphResponseError: { status: 502, slug: "subgraph-answer" },
  TaskNotFoundError: { status: 404, slug: "task-not-found" },
  IdempotencyConflictError: { status: 409, slug: "idempotency-conflict" },
  TaskNotRetryableError: { status: 409, slug: "task-not-retryable" },
  RelayerBudgetError: { status: 429, slug: "relayer-budget" },
};

/** Fastify's own, by status. */
const byStatus: Readonly<Record<number, Omit<Fault, "status">>> = {
  400: { slug: "invalid-request", detail: "The request cannot be read." },
  404: { slug: "not-found", detail: "There is nothing at this address." },
  405: { slug: "method-not-allowed", detail: "Use a method that `Allow` names." },
  413: { slug: "body-too-large", detail: "The body is larger than this gateway takes." },
  414: { slug: "address-too-long", detail: "A part of the address is too long." },
  415: { slug: "unsupported-media-type", detail: "Send the body as application/json." },
};

/** What Fastify calls the parts of a request, for people. */
const parts: Readonly<Record<string, string>> = {
  params: "The address",
  querystring: "The query",
  body: "The body",
};

const UNEXPECTED: Fault = {
  status: 500,
  slug: "unexpected",
  detail: "Something unexpected went wrong. The log has it under the request's id.",
};

/** What to tell a client of something thrown. Says nothing of what only an operator should see. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AuraError) {
    const fault = known[error.name];
    if (fault === undefined) return UNEXPECTED;
    const { retryAfter } = error as { retryAfter?: number };
    return { ...fault, detail: error.shortMessage, ...(retryAfter !== undefined && { retryAfter }) };
  }
  const { validation, validationContext, statusCode } = error as Partial<FastifyError>;
  if (validation !== undefined) {
    return {
      status: 400,
      slug: "invalid-request",
      detail: `${parts[validationContext ?? ""] ?? "The request"} does not fit the schema.`,
      errors: validation.map(({ instancePath, message = "does not fit" }) => ({
        path: instancePath,
        message,
      })),
    };
  }
  const fault = byStatus[statusCode ?? 500];
  return fault === undefined || statusCode === undefined ? UNEXPECTED : { status: statusCode, ...fault };
}

/** The fault of a status that has no error behind it. */
export function faultOfStatus(status: 404 | 405): Fault {
  return { status, ...(byStatus[status] as Omit<Fault, "status">) };
}
