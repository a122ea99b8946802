/** What the SDK's documents are checked against, and the documents themselves, before the real graph-node. */
import { readFile } from "node:fs/promises";

import { Kind, parse, print, type OperationDefinitionNode, type TypeNode } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";

import * as documents from "../../sdk/core/src/generated/documents.ts";
import { readApiSchema } from "../subgraph/read-api-schema.ts";
import { ask } from "./graphql.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

/** A value for a variable of every type that documents take. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  "Int!": 1000,
  "String!": "0x00",
  "Bytes!": "0x00",
  "BigInt!": "0",
  Block_height: { number_gte: 0 },
};

let stage: Stage;
let indexer: Indexer;

beforeAll(async () => {
  stage = await startStage();
  indexer = await stage.startIndexer();
  await indexer.waitFor(await stage.chain.getBlock());
});

afterAll(() => stage?.stop());

test("subgraph/generated/api.graphql is the schema that graph-node answers by", async () => {
  const committed = await readFile(new URL("../../subgraph/generated/api.graphql", import.meta.url), "utf8");
  expect(
    (await readApiSchema(indexer.url)) === committed,
    "subgraph/generated/api.graphql is of another schema: run `npm run generate:api` and commit what it changes",
  ).toBe(true);
});

test.each(Object.entries(documents))("graph-node answers %s", async (_, document) => {
  const text = document.toString();
  const [operation] = parse(text).definitions as [OperationDefinitionNode];
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
    variable.name.value,
    sampleOf(type),
  ]);
  const data = await ask<object>(indexer.url, text, Object.fromEntries(variables) as Record<string, unknown>);
  const asked = operation.selectionSet.selections.map((root) =>
    root.kind === Kind.FIELD ? (root.alias ?? root.name).value : root.kind,
  );
  expect(Object.keys(data)).toEqual(asked);
});

function sampleOf(type: TypeNode): unknown {
  const sample = SAMPLES[print(type)];
  expect(sample, `a sample of ${print(type)}`).toBeDefined();
  return sample;
}
