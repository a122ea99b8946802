import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { address, vouch } from "../../test/support/profiles.ts";
import { buildVouchGraph } from "../trust/buildVouchGraph.ts";
import { stronglyConnected } from "./stronglyConnected.ts";

const SIZE = 12;

describe("stronglyConnected", () => {
  it("behavior: two nodes are in one group when each reaches the other without those left out", () => {
    const edges = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 30 });
    const out = fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(edges, out, (pairs, leftOut) => {
        const accounts = Array.from({ length: SIZE }, (_, index) => address(index));
        const rows = buildVouchGraph(
          accounts,
          pairs.map(([from, to]) => vouch(from, to)),
        );
        const reach = accounts.map((_, from) => accounts.map((__, to) => from === to));
        for (const [from, to] of pairs) {
          if (leftOut[from] === 0 && leftOut[to] === 0) (reach[from] as boolean[])[to] = true;
        }
        for (let by = 0; by < SIZE; by++) {
          for (const row of reach) {
            if (row[by] === true) reach[by]?.forEach((known, to) => (row[to] = row[to] === true || known));
          }
        }
        const expected = accounts
          .map((_, node) =>
            accounts.flatMap((__, to) => (reach[node]?.[to] && reach[to]?.[node] ? [to] : [])),
          )
          .filter((group, node) => leftOut[node] === 0 && group[0] === node);
        expect(stronglyConnected(rows, Uint8Array.from(leftOut), 1)).toEqual(expected);
      }),
    );
  });

  it("behavior: a path of a hundred thousand needs no recursion", () => {
    const size = 100_000;
    const starts = Uint32Array.from({ length: size + 1 }, (_, node) => node);
    const targets = Uint32Array.from({ length: size }, (_, node) => (node + 1) % size);
    expect(stronglyConnected({ starts, targets }, new Uint8Array(size), 2)[0]).toHaveLength(size);
  });
});
