import type { SubgraphConfig } from "@aura-protocol/sdk";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";

import { createReadCache, type CountRead } from "../services/readCache.ts";
import { checkQuery, type GraphqlRequest } from "./checkQuery.ts";
import { askUpstream, type GraphqlAnswer } from "./upstream.ts";

/** How long the subgraph's schema is kept: a new version of it is taken up within this time. */
const KEPT_MS = 600_000;

/** Questions of the caller's own for the subgraph. */
export type GraphqlProxy = {
  /**
   * @throws QueryRefusedError when it asks for too much.
   * @throws UpstreamError
   */
  ask(request: GraphqlRequest): Promise<GraphqlAnswer>;
};

export function createGraphqlProxy(subgraph: SubgraphConfig, count: CountRead): GraphqlProxy {
  const schemas = createReadCache<"schema", GraphQLSchema>({
    name: "graphql-schema",
    keptMs: KEPT_MS,
    read: async () => {
      const query = getIntrospectionQuery({ descriptions: false });
      const { data } = await askUpstream(subgraph, { query, variables: {}, operationName: undefined });
      return buildClientSchema(data as IntrospectionQuery, { assumeValid: true });
    },
    count,
  });
  return {
    ask: async (request) => {
      const { value: schema } = await schemas.read("schema");
      const errors = checkQuery(schema, request);
      if (errors.length === 0) return askUpstream(subgraph, request);
      return { errors: errors.map(({ message, locations }) => ({ message, locations })) };
    },
  };
}
