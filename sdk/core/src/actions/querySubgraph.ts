import type { AuraClient } from "../client/createAuraClient.ts";
import { askSubgraph, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { SubgraphResponseError } from "../errors/subgraph.ts";
import type { TypedDocumentString } from "../types/TypedDocumentString.ts";

export type QuerySubgraphParameters<Result, Variables> = {
  /** A query, typed by a code generator, or as a plain text, whose types you give: `querySubgraph<Result, Variables>`. */
  document: TypedDocumentString<Result, Variables>;
} & VariablesParameter<NoInfer<Variables>>;

/** May be left out when nothing in it is needed. */
type VariablesParameter<Variables> =
  Record<never, never> extends Variables
    ? { variables?: Variables | undefined }
    : {
        /** Big integers are sent as decimal texts, as graph-node takes them. */
        variables: Variables;
      };

export type QuerySubgraphReturnType<Result> = Result;

export type QuerySubgraphErrorType = SubgraphRequestErrorType;

/**
 * Asks the subgraph a question of your own. Unlike that of other actions, the answer is what the indexer says, unchecked
 * but for being an object: BigInt are decimal texts, addresses are in lower case. Lists end at 100 entities unless `first`
 * says otherwise, at most 1,000.
 *
 * @throws SubgraphUnavailableError
 * @throws SubgraphQueryError when the subgraph refuses the document or its variables.
 * @throws IndexerBehindError when a block is asked for that is not indexed yet.
 * @throws IndexerFailedError when the subgraph stopped on an error.
 * @throws SubgraphResponseError when the answer holds no data.
 * @example
 * const { issuers } = await querySubgraph<{ issuers: { name: string }[] }, { first: number }>(client, {
 *   document: "query Issuers($first: Int!) { issuers(first: $first) { name } }",
 *   variables: { first: 10 },
 * });
 */
export async function querySubgraph<Result, Variables>(
  client: Pick<AuraClient, "subgraph">,
  { document, variables }: QuerySubgraphParameters<Result, Variables>,
): Promise<QuerySubgraphReturnType<Result>> {
  const data = await askSubgraph(client, { document, variables });
  if (typeof data !== "object" || data === null) {
    throw new SubgraphResponseError({ path: "data", expected: "an object" });
  }
  return data as Result;
}
