import { setTimeout as sleep } from "node:timers/promises";

import { expect, inject } from "vitest";

import { badgeTypes } from "../../seed/badge-types.ts";
import { events } from "../../seed/events.ts";
import { chainClient } from "../../start/chain/chain-process.ts";
import { again, type Expectations } from "./scene.ts";

/** Milliseconds for files that a server on this machine has. */
const PATIENCE = 60_000;

interface Described {
  readonly metadata: object | null;
}
interface Looks {
  readonly badgeTypes: readonly Described[];
  readonly ticketEvents: readonly Described[];
}

/** The question about metadata. */
export const metadataExpectations: Expectations = {
  Looks: async (answer: Looks) => {
    let found = metadataOf(answer);
    for (const deadline = Date.now() + PATIENCE; found.includes(null) && Date.now() < deadline;) {
      // graph-node saves with a block what it found since the last one.
      await chainClient(inject("rpcUrl")).mine({ blocks: 1 });
      await sleep(500);
      found = metadataOf(await again<Looks>("Looks", {}));
    }
    expect(found).toEqual([
      ...badgeTypes.map(({ name, description, slug, category }) => ({
        ...described(name, description, `badges/${slug}`),
        attributes: expect.arrayContaining([{ trait: "category", value: category }]) as object[],
      })),
      ...events.map(({ name, description, slug }) => described(name, description, `events/${slug}`)),
    ]);
  },
};

function metadataOf(answer: Looks): (object | null)[] {
  const all = [...answer.badgeTypes, ...answer.ticketEvents];
  // Of events and types that other tests made there is none.
  return all
    .filter((_, place) => place < badgeTypes.length || place >= answer.badgeTypes.length)
    .slice(0, badgeTypes.length + events.length)
    .map(({ metadata }) => metadata);
}

const described = (name: string, description: string, page: string) => ({
  name,
  description,
  image: expect.stringMatching(/^data:image\/svg\+xml,/) as string,
  externalUrl: `https://aura.example/${page}`,
});
