import { readFileSync } from "node:fs";

import { createTestWorld } from "@aura-protocol/sdk/testing";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import Schema from "typebox/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  addressOf,
  exampleOf,
  operationsOf,
  type OpenApiDocument,
  type Operation,
} from "./support/operations.ts";
import { OPERATOR, testGateway, type TestGateway } from "./support/testGateway.ts";

const PROBLEM = "application/problem+json";
/** What no operation lists, because no operation is reached: a part of the address that is empty or too long. */
const UNROUTED = ["404", "414"];

/** What the world in memory does not answer; tests of their own ask a scripted indexer. */
const BEYOND_THE_WORLD = ["getAnalytics", "askGraphql"];

/** What answers anybody at once, without a sign-in, a task or a signer. */
const AT_ONCE = [
  "getPassport",
  "getBadges",
  "getFeatures",
  "getFeaturesBatch",
  "calculateReputation",
  "assessLoan",
  "getLeaderboard",
  "getSimilarProfiles",
  "getReputationHistory",
  "getRecentEvents",
  "invalidateWallet",
  "createNonce",
  "getMe",
  "getAudit",
  "getDeadTasks",
];

const committed = JSON.parse(
  readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"),
) as OpenApiDocument & { "x-generated-by": string };
const operations = operationsOf(committed);
const named = operations.map((operation) => [operation.id, operation] as const);

describe("the OpenAPI document", () => {
  let gateway: TestGateway;
  let holder: string;
  beforeAll(async () => {
    const world = createTestWorld({ people: [{ tier: "Silver" }, {}] });
    const ann = world.person({ tier: "Gold" });
    holder = ann.account;
    world.badge({ account: ann, category: "Work", provider: "chess", revoked: true });
    world.badge({ account: ann, category: "Event", accredited: false });
    gateway = await testGateway({ world });
  });
  afterAll(() => gateway.close());

  /** Says what of an answer the document does not promise. */
  function check({ id, answers }: Operation, response: LightMyRequestResponse): void {
    const status = String(response.statusCode);
    const type = String(response.headers["content-type"]).split(";")[0] as string;
    if (!BEYOND_THE_WORLD.includes(id)) expect(response.statusCode, response.body).toBeLessThan(500);
    expect(response.body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/);
    if (UNROUTED.includes(status)) return;
    const schema = answers[status]?.[type];
    expect(schema, `${status} of ${type}: ${response.body}`).toBeDefined();
    expect(Schema.Errors(schema as object, response.json())[1]).toEqual([]);
  }

  function ask(
    operation: Operation,
    values: Record<string, string | undefined>,
    body: { payload: string; type: string } | undefined,
  ) {
    return gateway.app.inject({
      method: operation.method,
      url: addressOf(operation, values),
      headers: {
        // Whom no limit stops.
        authorization: `Bearer ${OPERATOR}`,
        ...(body !== undefined && { "content-type": body.type }),
      },
      ...(body !== undefined && { payload: body.payload }),
    });
  }

  /** Parameters and body by their examples, about a wallet. */
  function examples(operation: Operation, wallet?: string) {
    const about = (value: unknown): unknown =>
      wallet === undefined
        ? value
        : JSON.parse(JSON.stringify(value).replaceAll(/"0x[0-9a-fA-F]{40}"/g, JSON.stringify(wallet)));
    const values = operation.parameters
      .filter(({ place, schema }) => place === "path" || schema.default !== undefined)
      .map(({ name, schema }) => [name, String(about(exampleOf(schema)))]);
    const body = operation.body && about(exampleOf(operation.body));
    return {
      values: Object.fromEntries(values) as Record<string, string>,
      body: body === undefined ? undefined : { payload: JSON.stringify(body), type: "application/json" },
    };
  }

  test("behavior: the committed one is what the gateway serves", async () => {
    const served = (await gateway.app.inject("/openapi.json")).json<object>();
    expect({ ...served, "x-generated-by": committed["x-generated-by"] }).toEqual(committed);
    expect(served).toMatchObject({ openapi: "3.1.0" });
    expect(operations.length).toBeGreaterThanOrEqual(12);
    expect(operations.map(({ id }) => id)).toEqual(expect.arrayContaining([...AT_ONCE, ...BEYOND_THE_WORLD]));
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  test.each(named)(
    "behavior: %s answers its example as documented, known wallet or not",
    async (_id, operation) => {
      for (const wallet of [undefined, holder]) {
        const { values, body } = examples(operation, wallet);
        const response = await ask(operation, values, body);
        if (AT_ONCE.includes(operation.id)) expect(response.statusCode, response.body).toBe(200);
        check(operation, response);
      }
    },
  );

  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "",
      "0",
      "-1",
      "1e3",
      "00",
      "9".repeat(78),
      "9".repeat(79),
      "2147483648",
      "NaN",
      "null",
      "../..",
      "%00",
      "'; drop table features --",
      "__proto__",
      "0x" + "f".repeat(40),
      "0X" + "f".repeat(40),
      "eyJhZnRlciI6Ii0xIn0",
      "eyJzY29yZSI6MTAwMCwiaW5kZXgiOjB9",
    ),
    fc.bigInt({ min: 0n, max: 2n ** 256n }).map(String),
  );

  /** Examples with some parts replaced by whatever there is. */
  const hostileBody = (schema: Operation["body"]) => {
    const example = exampleOf(schema ?? {}) as Record<string, unknown>;
    const changed = fc
      .dictionary(fc.constantFrom(...Object.keys({ ...example, extra: 0 })), fc.oneof(fc.jsonValue(), nasty))
      .map((changes) => JSON.stringify({ ...example, ...changes }));
    return fc.record({
      payload: fc.oneof(changed, fc.json(), nasty),
      type: fc.oneof(
        { weight: 8, arbitrary: fc.constant("application/json") },
        {
          weight: 1,
          arbitrary: fc.constantFrom("text/plain", "application/xml", "application/json; charset=utf-7"),
        },
      ),
    });
  };

  test.each(named)(
    "behavior: nothing sent to %s is answered by 5xx, a trace or a surprise",
    async (_id, operation) => {
      const values = fc.record(
        Object.fromEntries(
          operation.parameters.map(({ name, schema }) => {
            const good = fc.constantFrom(holder, String(exampleOf(schema)));
            return [name, fc.option(fc.oneof(good, nasty), { nil: undefined })];
          }),
        ),
      );
      const body = operation.body === undefined ? fc.constant(undefined) : hostileBody(operation.body);
      await fc.assert(
        fc.asyncProperty(values, body, async (parameters, sent) => {
          const response = await ask(operation, parameters, sent);
          check(operation, response);
          if (response.statusCode >= 400) {
            expect(response.headers["content-type"]).toMatch(new RegExp(`^${PROBLEM.replace("+", "\\+")}`));
          }
        }),
        { numRuns: 150 },
      );
    },
  );
});
