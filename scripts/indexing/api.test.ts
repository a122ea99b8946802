/** What the SDK's documents are checked against, and the documents themselves, before the real graph-node. */
import { readFile } from "node:fs/promises";

import {
  getBadges,
  getBadgeTypes,
  getEvent,
  getEvents,
  getIndexerStatus,
  getMembers,
  getPassport,
  getPendingMembers,
  getProfiles,
  getTickets,
  getTotals,
} from "@aura-protocol/sdk/actions";
import { Kind, parse, print, type OperationDefinitionNode, type TypeNode } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";

import * as documents from "../../sdk/core/src/generated/documents.ts";
import { demoAccount } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import { readApiSchema } from "../subgraph/read-api-schema.ts";
import { createBusyBlocks } from "./busy-blocks.ts";
import { ask } from "./graphql.ts";
import type { Indexer } from "./indexer.ts";
import { startStage, type Stage } from "./stage.ts";

/** Who holds a passport, a badge and tickets. */
const HOLDER = 10;

/** A value for a variable of every type that documents take. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  "Int!": 1000,
  "String!": "0x00",
  "Bytes!": "0x00",
  "BigInt!": "0",
  "ID!": "0x0000000000000000000000000000000000000000",
  "Timestamp!": "0",
  Block_height: { number_gte: 0 },
};

let stage: Stage;
let indexer: Indexer;

beforeAll(async () => {
  stage = await startStage();
  const blocks = await createBusyBlocks(stage);
  const last = await blocks.mine(2, 0);
  indexer = await stage.startIndexer();
  await indexer.waitFor(last);
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

test("the SDK's decoders take what graph-node answers", async () => {
  const client = createActors({ rpc: stage.rpc, subgraph: indexer.url })(HOLDER);
  const { address: account } = demoAccount(HOLDER);
  const { blockNumber } = await getIndexerStatus(client);
  expect(await getPassport(client, { account, blockNumber })).toMatchObject({ account });
  for (const found of [
    await getBadges(client, { account }),
    await getBadgeTypes(client),
    await getEvents(client),
    await getTickets(client, { account }),
    [...(await getMembers(client)), ...(await getPendingMembers(client))],
  ])
    expect(found.length).toBeGreaterThan(0);
  expect(await getEvent(client, { eventId: 0n })).toMatchObject({ eventId: 0n });
  const { profiles } = await getProfiles(client);
  expect((await getTotals(client)).passports).toBe(profiles.length);
});

test("lists by a holder's passport are those inside the passport", async () => {
  const page = { first: 1000, after: "0x" };
  const { passports } = await ask<documents.HoldersQuery>(indexer.url, documents.holdersDocument.toString(), {
    ...page,
    accountsAfter: "0x",
  });
  let [held, given] = [0, 0];
  for (const { id: passport, badges, vouchesGiven } of passports) {
    const [own, vouches] = await Promise.all([
      ask<documents.HolderBadgesQuery>(indexer.url, documents.holderBadgesDocument.toString(), {
        ...page,
        passport,
      }),
      ask<documents.HolderVouchesQuery>(indexer.url, documents.holderVouchesDocument.toString(), {
        ...page,
        passport,
      }),
    ]);
    expect(own.badges.map(withoutId)).toEqual(badges);
    expect(vouches.vouches.map(withoutId)).toEqual(vouchesGiven);
    held += badges.length;
    given += vouchesGiven.length;
  }
  expect(held).toBeGreaterThan(0);
  expect(given).toBeGreaterThan(0);
});

function withoutId({ id, ...entity }: { readonly id: string }): object {
  expect(id).not.toBe("");
  return entity;
}

function sampleOf(type: TypeNode): unknown {
  const sample = SAMPLES[print(type)];
  expect(sample, `a sample of ${print(type)}`).toBeDefined();
  return sample;
}
