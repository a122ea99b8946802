import type { AuraError } from "../errors/base.ts";
import {
  IndexerBehindError,
  IndexerFailedError,
  SubgraphQueryError,
  type SubgraphResponseError,
  SubgraphUnavailableError,
} from "../errors/subgraph.ts";
import type { TypedDocumentString } from "../types/TypedDocumentString.ts";
import type { AuraClient } from "./createAuraClient.ts";
import type { Decoder } from "./decoders.ts";

export type SubgraphRequestErrorType =
  | SubgraphUnavailableError
  | SubgraphQueryError
  | SubgraphResponseError
  | IndexerBehindError
  | IndexerFailedError;

/** graph-node's words for a block that it has not come to. */
const BEHIND = /has only indexed up to block number (\d+) and data for block number (\d+)/;
/** Its words while a subgraph is being deployed or has not read its first block. */
const NOT_READY = /does not exist|not started syncing|not been deployed|no blocks? (?:has|have) been/i;

/**
 * Asks the subgraph once. Answers are checked field by field: an indexer is not trusted to keep its promises.
 *
 * @param request.decode Reads what the document selects out of the answer's `data`, all of it.
 * @throws SubgraphUnavailableError when there is no JSON answer in time, or the subgraph is not there yet.
 * @throws IndexerBehindError when a block was asked for that is not indexed yet.
 * @throws IndexerFailedError when the subgraph stopped on an error.
 * @throws SubgraphQueryError when the query is refused otherwise.
 * @throws SubgraphResponseError when the answer has another shape.
 */
export async function subgraphRequest<Data, Result, Variables>(
  client: Pick<AuraClient, "subgraph">,
  request: {
    readonly document: TypedDocumentString<Result, Variables>;
    readonly variables: NoInfer<Variables>;
    readonly decode: Decoder<Data, NoInfer<Result>>;
  },
): Promise<Data> {
  return request.decode(await askSubgraph(client, request), "");
}

/**
 * Asks the subgraph once.
 *
 * @returns The answer's `data`, which may be anything.
 * @throws Like {@link subgraphRequest}, but SubgraphResponseError.
 */
export async function askSubgraph(
  { subgraph }: Pick<AuraClient, "subgraph">,
  { document, variables }: { readonly document: Pick<string, "toString">; readonly variables: unknown },
): Promise<unknown> {
  const body = JSON.stringify({ query: document.toString(), variables }, decimalBigints);
  const send = () => post(subgraph, body);
  const answer = await (subgraph.relay === undefined ? send() : subgraph.relay(body, send));
  const messages = errorMessages(answer);
  if (messages.length > 0) throw queryError(messages);
  return (answer as { data?: unknown }).data;
}

async function post(
  { url, timeoutMs, fetch: ask = fetch }: AuraClient["subgraph"],
  body: string,
): Promise<object> {
  try {
    const response = await ask(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer: unknown = await response.json();
    if (typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer)) {
      return answer;
    }
    throw new SubgraphUnavailableError({ details: `HTTP ${response.status} without a GraphQL answer` });
  } catch (error) {
    if (error instanceof SubgraphUnavailableError) throw error;
    throw new SubgraphUnavailableError({ cause: error });
  }
}

function errorMessages(answer: object): string[] {
  const { errors } = answer as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => {
    const message = (error as { message?: unknown } | null)?.message;
    return typeof message === "string" ? message : JSON.stringify(error);
  });
}

function queryError(messages: readonly string[]): AuraError {
  const all = messages.join("; ");
  const [, indexed, wanted] = BEHIND.exec(all) ?? [];
  if (indexed !== undefined && wanted !== undefined) {
    return new IndexerBehindError({ blockNumber: BigInt(wanted), indexed: BigInt(indexed) });
  }
  if (messages.includes("indexing_error")) return new IndexerFailedError({ details: all });
  if (NOT_READY.test(all)) return new SubgraphUnavailableError({ details: all });
  return new SubgraphQueryError({ messages });
}

/** graph-node takes BigInt as a decimal text. */
function decimalBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** The value of a `Block_height` variable; null stands for the indexer's head. */
export function blockHeight(blockNumber: bigint | undefined): { number: number } | null {
  return blockNumber === undefined ? null : { number: Number(blockNumber) };
}
