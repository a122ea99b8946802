/**
 * Asks a GraphQL endpoint.
 *
 * @throws Error with what the server said when it has no answer.
 */
export async function ask<Data>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Data | null; errors?: unknown };
  if (errors !== undefined || data === undefined || data === null)
    throw new Error(`${response.status} ${response.statusText}: ${text}`);
  return data;
}
