import type { SubgraphConfig } from "@aura-protocol/sdk";

import { UpstreamError } from "../errors.ts";
import type { GraphqlRequest } from "./checkQuery.ts";

/** Largest answer that is passed on, in bytes. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
const ADDRESS = /\b[a-z]+:\/\/[^\s"']+/gi;

export type AnswerError = { message: string; path?: unknown; locations?: unknown };

/** An answer as GraphQL has it. */
export type GraphqlAnswer = {
  readonly data?: unknown;
  readonly errors?: AnswerError[];
};

/**
 * Asks the subgraph.
 *
 * @throws UpstreamError when it does not answer in time, or with something else than GraphQL.
 */
export async function askUpstream(
  { url, timeoutMs, fetch: ask = fetch }: SubgraphConfig,
  { query, variables, operationName }: GraphqlRequest,
): Promise<GraphqlAnswer> {
  try {
    const response = await ask(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    return answerOf(JSON.parse(await textOf(response)));
  } catch (error) {
    throw error instanceof UpstreamError ? error : new UpstreamError({ cause: error });
  }
}

/** Reads no more than is allowed, whatever the headers say. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    size += part.value.length;
    if (size > LARGEST_ANSWER) {
      await reader?.cancel();
      throw new UpstreamError();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Passes on data, and of errors what a client can use: no extensions, and no addresses of machines behind. */
function answerOf(found: unknown): GraphqlAnswer {
  if (typeof found !== "object" || found === null) throw new UpstreamError();
  const { data, errors } = found as { data?: unknown; errors?: unknown };
  if (data === undefined && !Array.isArray(errors)) throw new UpstreamError();
  return {
    ...(data !== undefined && { data }),
    ...(Array.isArray(errors) && errors.length > 0 && { errors: errors.map(errorOf) }),
  };
}

function errorOf(error: unknown): AnswerError {
  const { message, path, locations } = (error ?? {}) as Record<string, unknown>;
  return {
    message: (typeof message === "string" ? message : "The indexer refused the query.").replace(
      ADDRESS,
      "(address)",
    ),
    ...(path !== undefined && { path }),
    ...(locations !== undefined && { locations }),
  };
}
