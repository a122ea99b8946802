import { setTimeout as sleep } from "node:timers/promises";

import { expect, inject, test } from "vitest";

import { ask } from "../indexing/graphql.ts";
import { badgeTypes } from "../seed/badge-types.ts";
import { events } from "../seed/events.ts";
import { chainClient } from "../start/chain/chain-process.ts";

/** Milliseconds for files that a server on this machine has. */
const PATIENCE = 60_000;

interface Described {
  readonly metadata: {
    readonly name: string;
    readonly description: string;
    readonly image: string;
  } | null;
}

const QUERY = `{
  badgeTypes(first: ${badgeTypes.length}, orderBy: badgeType) { metadata { name description image } }
  ticketEvents(first: ${events.length}, orderBy: eventId) { metadata { name description image } }
}`;

test("every badge type and event of the demo world has the metadata that it published", async () => {
  const read = async () => {
    const answer = await ask<{ badgeTypes: readonly Described[]; ticketEvents: readonly Described[] }>(
      inject("subgraphUrl"),
      QUERY,
    );
    return [...answer.badgeTypes, ...answer.ticketEvents].map(({ metadata }) => metadata);
  };
  let found = await read();
  for (
    const deadline = Date.now() + PATIENCE;
    found.includes(null) && Date.now() < deadline;
    found = await read()
  ) {
    // graph-node saves with a block what it found since the last one.
    await chainClient(inject("rpcUrl")).mine({ blocks: 1 });
    await sleep(500);
  }
  expect(found).toEqual(
    [...badgeTypes, ...events].map(({ name, description }) => ({
      name,
      description,
      image: expect.stringMatching(/^data:image\/svg\+xml,/) as string,
    })),
  );
});
