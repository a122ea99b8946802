import { pad, toHex } from "viem";
import { describe, expect, it } from "vitest";

import { useFakes } from "../../test/support/fakes.ts";
import { count, object } from "./decoders.ts";
import { subgraphPages } from "./subgraphPages.ts";

const entities = (length: number) =>
  Array.from({ length }, (_, number) => ({ id: pad(toHex(number), { size: 32 }), number }));

describe("subgraphPages", () => {
  const fakes = useFakes();
  const read = (blockNumber?: bigint) =>
    subgraphPages(fakes.client, {
      field: "things",
      selection: "number",
      blockNumber,
      decode: object({ number: count }),
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
