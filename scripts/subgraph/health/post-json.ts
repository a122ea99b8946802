import { EndpointError, type Endpoint } from "./errors.ts";

/** Where a question goes. */
export interface Target {
  readonly endpoint: Endpoint;
  readonly url: string;
  /** Milliseconds. */
  readonly timeout: number;
}

const SHOWN = 200;

/**
 * Asks a server that speaks JSON.
 *
 * @returns The answer's object; what it holds is for the caller to find out.
 * @throws EndpointError when there is no answer, or it is no JSON object.
 */
export async function postJson(target: Target, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const { endpoint, url, timeout } = target;
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    });
    status = response.status;
    text = await response.text();
  } catch (cause) {
    throw new EndpointError(endpoint, "unreachable", `${shown(target)} does not answer: ${reason(cause)}.`, {
      cause,
    });
  }
  try {
    const answer: unknown = JSON.parse(text);
    if (isObject(answer)) return answer;
  } catch {
    // Told below, with what it was.
  }
  throw new EndpointError(
    endpoint,
    "garbage",
    `${shown(target)} answered ${status} with something else than a JSON object: ${JSON.stringify(text.slice(0, SHOWN))}.`,
  );
}

/** A GraphQL query. @throws EndpointError also when the server refuses the query. */
export async function postQuery(
  target: Target,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await postJson(target, { query, variables });
  if (errors !== undefined) throw refusal(target, errors);
  if (!isObject(data)) throw missing(target, "data");
  return data;
}

/** A call of JSON-RPC. @throws EndpointError also when the node refuses the call. */
export async function callRpc(target: Target, method: string, params: readonly unknown[]): Promise<unknown> {
  const { result, error } = await postJson(target, { jsonrpc: "2.0", id: 1, method, params });
  if (error !== undefined) throw refusal(target, error);
  if (result === undefined) throw missing(target, "result");
  return result;
}

/** Whether something is an object with fields. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer that lacks what it should hold. */
export const missing = ({ endpoint, url }: Target, what: string): EndpointError =>
  new EndpointError(
    endpoint,
    "garbage",
    `${url} does not tell ${what} as it should. Is it the right address?`,
  );

/** Keys of providers stand in paths, and messages end up in logs. */
export const shown = ({ endpoint, url }: Target): string => (endpoint === "rpc" ? new URL(url).origin : url);

const refusal = (target: Target, errors: unknown): EndpointError =>
  new EndpointError(
    target.endpoint,
    "refused",
    `${shown(target)} refuses: ${JSON.stringify(errors).slice(0, SHOWN)}.`,
  );

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { cause: inner } = cause;
  return inner instanceof Error && inner.message !== "" ? inner.message : cause.message;
}
