import { Type } from "typebox";

import type { GraphqlProxy } from "../graphql/createGraphqlProxy.ts";
import type { App } from "../http/App.ts";
import { openProblems } from "../schemas/responses.ts";

/** Largest query with its variables, in bytes. */
const LARGEST = 16_384;

const Request = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: LARGEST }),
    variables: Type.Optional(
      Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()], { description: "By name." }),
    ),
    operationName: Type.Optional(Type.Union([Type.String({ maxLength: 128 }), Type.Null()])),
  },
  { additionalProperties: false },
);

const Answer = Type.Object({
  data: Type.Optional(Type.Unknown()),
  errors: Type.Optional(
    Type.Array(
      Type.Object({
        message: Type.String(),
        path: Type.Optional(Type.Unknown()),
        locations: Type.Optional(Type.Unknown()),
      }),
    ),
  ),
});

/** `POST /graphql`: questions of one's own, within limits. */
export function graphqlRoute(app: App, { graphql }: { graphql: GraphqlProxy }): void {
  app.post(
    "/graphql",
    {
      bodyLimit: LARGEST,
      schema: {
        operationId: "askGraphql",
        tags: ["events"],
        summary: "Ask the subgraph",
        description:
          "One query at a time, as docs/graphql.md describes them: at most 8 fields deep and 100,000 entities wide. The " +
          "schema itself is not answered.",
        body: Request,
        response: { 200: Answer, ...openProblems([400, 413, 415, 500, 503]) },
      },
    },
    async (request, reply) => {
      const { query, variables, operationName } = request.body;
      reply.header("cache-control", "no-store");
      return graphql.ask({
        query,
        variables: variables ?? {},
        operationName: operationName ?? undefined,
      });
    },
  );
}
