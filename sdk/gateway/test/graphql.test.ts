import { buildSchema, graphql, type GraphQLSchema } from "graphql";
import { createTestWorld } from "@aura-protocol/sdk/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { testGateway, type TestGateway } from "./support/testGateway.ts";

const UPSTREAM = "http://indexer.internal:8000/subgraphs/name/secret";

const schema: GraphQLSchema = buildSchema(`
  type Query {
    passports(first: Int = 100, skip: Int, where: String): [Passport!]!
    passport(id: ID!): Passport
  }
  type Passport { id: ID! index: Int! badges(first: Int = 100): [Badge!]! }
  type Badge { id: ID! passport: Passport! }
`);

describe("GraphQL proxy", () => {
  let gateway: TestGateway;
  const asked: string[] = [];
  let broken: (() => Response | Promise<Response>) | undefined;

  beforeAll(async () => {
    const { client } = createTestWorld();
    const ask: typeof fetch = async (_url, init) => {
      const { query, variables } = JSON.parse(init?.body as string) as { query: string; variables: object };
      if (!query.includes("__schema")) asked.push(query);
      if (broken !== undefined && !query.includes("__schema")) return broken();
      const rootValue = {
        passports: ({ first }: { first: number }) => [{ id: "0x01", index: first, badges: [] }],
      };
      return Response.json(
        await graphql({ schema, source: query, variableValues: { ...variables }, rootValue }),
      );
    };
    gateway = await testGateway({
      client: { ...client, subgraph: { url: UPSTREAM, timeoutMs: 300, fetch: ask } },
    });
  });
  afterAll(() => gateway.close());

  const send = (payload: object) => gateway.app.inject({ method: "POST", url: "/graphql", payload });

  test("behavior: passes a query and its variables on", async () => {
    const query = "query A($first: Int!) { passports(first: $first) { id index } }";
    const { statusCode, body } = await send({ query, variables: { first: 7 }, operationName: "A" });
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      { data: { passports: [{ id: "0x01", index: 7 }] } },
    ]);
  });

  const nested = (levels: number, inside = "id"): string =>
    Array.from({ length: levels }).reduce<string>(
      (text) => `badges(first: 1) { passport { ${text} } }`,
      inside,
    );

  test.each([
    ["a mutation", "mutation { a }", "Only queries"],
    ["a subscription", "subscription { passports { id } }", "Only queries"],
    ["two operations", "query A { passports { id } } query B { passports { id } }", "one operation"],
    ["the schema", "{ __schema { types { name } } }", "schema"],
    [
      "the schema in a fragment",
      '{ ...a } fragment a on Query { b: __type(name: "Badge") { name } }',
      "schema",
    ],
    ["too deep a query", `{ passports(first: 1) { ${nested(4)} } }`, "fields deep"],
    ["too wide a query", "{ passports(first: 1000) { badges { id } } }", "entities"],
    [
      "too many aliases",
      `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: passports(first: 1000) { badges(first: 3) { id } }`).join(" ")} }`,
      "entities",
    ],
    [
      "fragments that multiply",
      `{ passports(first: 1) { ...f0 } } ${Array.from({ length: 20 }, (_, index) => `fragment f${index} on Passport { a: badges(first: 1) { passport { ...f${index + 1} } } b: badges(first: 1) { passport { ...f${index + 1} } } }`).join(" ")} fragment f20 on Passport { id }`,
      "fields deep",
    ],
  ])("error: %s is refused before anybody is asked", async (_name, query, reason) => {
    const before = asked.length;
    const { statusCode, body } = await send({ query });
    const answer = JSON.parse(body) as { type: string; detail: string };
    expect([statusCode, answer.type]).toEqual([400, "urn:aura:problem:query-refused"]);
    expect(answer.detail).toContain(reason);
    expect(asked.length).toBe(before);
  });

  test("error: what does not fit the schema, or cannot be read, is an error of GraphQL", async () => {
    const before = asked.length;
    for (const query of [
      "{",
      "{ nothing }",
      "{ passports { ...a } } fragment a on Passport { ...a }",
      `{ ${"a ".repeat(2_000)} }`,
    ]) {
      const { statusCode, body } = await send({ query });
      const { errors } = JSON.parse(body) as { errors: { message: string }[] };
      expect([query.slice(0, 40), statusCode, errors.length > 0]).toEqual([query.slice(0, 40), 200, true]);
    }
    expect(asked.length).toBe(before);
    expect((await send({ query: `{ passports { id } } #${"x".repeat(17_000)}` })).statusCode).toBe(413);
    expect((await send({ query: "{ passports { id } }", extensions: {} })).statusCode).toBe(400);
  });

  test.each([
    ["is down", () => Promise.reject(new TypeError(`fetch failed: ${UPSTREAM}`))],
    ["answers with a page", () => new Response("<html>indexer.internal</html>")],
    ["answers with no GraphQL", () => Response.json({ ok: true })],
    [
      "never ends its answer",
      () => new Response(new ReadableStream({ pull: (part) => part.enqueue(new Uint8Array(1 << 20)) })),
    ],
  ])("error: an indexer that %s is a problem that does not say where it is", async (_name, answer) => {
    broken = answer;
    const { statusCode, body } = await send({ query: "{ passports { id } }" });
    broken = undefined;
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      503,
      { type: "urn:aura:problem:subgraph-unavailable" },
    ]);
    expect(body).not.toMatch(/indexer\.internal|secret/);
  });

  test("behavior: errors of the indexer are passed on without its address", async () => {
    broken = () =>
      Response.json({
        errors: [
          { message: `store at ${UPSTREAM} is busy`, extensions: { url: UPSTREAM }, path: ["passports"] },
        ],
      });
    const { body } = await send({ query: "{ passports { id } }" });
    broken = undefined;
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: "store at (address) is busy", path: ["passports"] }],
    });
  });
});
