import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";

import { QueryRefusedError } from "../errors.ts";
import { measure } from "./measure.ts";

/** What a query may ask for. */
export const QUERY_LIMITS = {
  /** Fields inside fields. */
  depth: 8,
  /** Entities that it may be answered with, at most. */
  complexity: 100_000,
  /** Words and signs of the text: checks of longer ones would take long themselves. */
  tokens: 1_000,
} as const;

export type GraphqlRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
};

/**
 * Refuses what would be dear to answer, before anybody is asked.
 *
 * @returns Errors of the query itself, as GraphQL tells them; empty when it may be asked.
 * @throws QueryRefusedError when it asks for too much.
 */
export function checkQuery(
  schema: GraphQLSchema,
  { query, variables, operationName }: GraphqlRequest,
): readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation =
    operationName === undefined
      ? operations[0]
      : operations.find(({ name }) => name?.value === operationName);
  if (operation === undefined || operations.length !== 1) {
    throw new QueryRefusedError({ reason: "Send one operation at a time." });
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw new QueryRefusedError({ reason: "Only queries are answered here. What happens is told at /ws." });
  }
  const errors = validate(schema, document, undefined, { maxErrors: 5 });
  if (errors.length > 0) return errors;
  const { depth, complexity, introspects } = measure(schema, { document, operation, variables });
  if (introspects) {
    throw new QueryRefusedError({
      reason: "The schema is not asked for here: docs/graphql.md says where it is.",
    });
  }
  if (depth > QUERY_LIMITS.depth) {
    throw new QueryRefusedError({
      reason: `The query is ${depth} fields deep; ${QUERY_LIMITS.depth} are allowed.`,
    });
  }
  if (complexity > QUERY_LIMITS.complexity) {
    const most = QUERY_LIMITS.complexity;
    throw new QueryRefusedError({
      reason: `The query may ask for more than ${most} entities. Pass a smaller "first".`,
    });
  }
  return [];
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: QUERY_LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error;
  }
}
