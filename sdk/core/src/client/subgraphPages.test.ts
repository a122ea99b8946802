import { pad, toHex, type Hex } from "viem";
import { describe, expect, it } from "vitest";

import { useFakes } from "../../test/support/fakes.ts";
import type { TypedDocumentString } from "../types/TypedDocumentString.ts";
import { int, mapped, object } from "./decoders.ts";
import { pageOf, subgraphPages, type PageVariables } from "./subgraphPages.ts";

type Things = { readonly things: readonly { readonly id: Hex; readonly number: number }[] };

const thingsDocument: TypedDocumentString<Things, PageVariables> = `
  query Things($first: Int!, $after: Bytes!, $block: Block_height) {
    things(first: $first, orderBy: id, where: { id_gt: $after }, block: $block) { id number }
  }`;

const decode = mapped(object({ things: pageOf(object({ number: int })) }), ({ things }) => things);

const entities = (length: number) =>
  Array.from({ length }, (_, number) => ({ id: pad(toHex(number), { size: 32 }), number }));

describe("subgraphPages", () => {
  const fakes = useFakes();
  const read = (blockNumber?: bigint) =>
    subgraphPages(fakes.client, {
      document: thingsDocument,
      variables: (page) => page,
      blockNumber,
      decode,
    });

  it("behavior: reads lists of every length whole, each entity once", async () => {
    for (const [length, requests] of [
      [0, 1],
      [1, 1],
      [999, 1],
      [1000, 2],
      [1001, 2],
      [2500, 3],
    ] as const) {
      fakes.subgraph.world.collections = { things: entities(length) };
      fakes.subgraph.requests.length = 0;
      const found = await read();
      expect(found.map(({ number }) => number)).toEqual(entities(length).map(({ number }) => number));
      expect(fakes.subgraph.requests).toHaveLength(requests);
    }
  });

  it("behavior: pins every page to the block, block 0 included", async () => {
    fakes.subgraph.world.collections = { things: entities(1500) };
    await read(0n);
    expect(fakes.subgraph.requests.map(({ variables }) => variables["block"])).toEqual([
      { number: 0 },
      { number: 0 },
    ]);
  });

  it("behavior: entities added between pages neither hide others nor show any twice", async () => {
    const odd = entities(3000).filter(({ number }) => number % 2 === 1);
    fakes.subgraph.world.collections = { things: [...odd] };
    fakes.subgraph.beforeAnswer = () => {
      if (fakes.subgraph.requests.length === 2) {
        fakes.subgraph.world.collections["things"]?.push(
          ...entities(3000).filter(({ number }) => number % 2 === 0),
        );
      }
    };
    const numbers = (await read()).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining(odd.map(({ number }) => number)));
  });

  it("error: an entity without id, named by its place", async () => {
    fakes.subgraph.world.collections = { things: [{ id: "no bytes", number: 1 }] };
    await expect(read()).rejects.toMatchObject({ name: "SubgraphResponseError", path: "things[0].id" });
  });
});
