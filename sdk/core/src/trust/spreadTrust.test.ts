import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import {
  columnsOf,
  referenceBalances,
  seedsOf,
  statements,
  TRUST_NOW,
  vouchOf,
  type Statement,
} from "../../test/support/trust.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildTrustGraph } from "./buildTrustGraph.ts";
import { spreadTrust } from "./spreadTrust.ts";
import { trustParametersV1 as parameters } from "./trustParameters.v1.ts";

type Case = { name: string; seeds: number[]; edges: Statement[]; standings: number[] };

const SIZE = 8;
const { now, cases } = readVectors<{ now: number; cases: Case[] }>("network-trust");

function spread(seeds: readonly number[], said: readonly Statement[], terms = parameters) {
  const edges = columnsOf(said);
  const graph = buildTrustGraph({ size: seeds.length, edges, now: TRUST_NOW, parameters: terms });
  return spreadTrust({ graph, seeds, parameters: terms });
}

describe("spreadTrust", () => {
  it.each(cases)("vector: $name", ({ seeds, edges, standings }) => {
    const graph = buildTrustGraph({ size: seeds.length, edges: columnsOf(edges), now, parameters });
    expect([...spreadTrust({ graph, seeds, parameters }).standings]).toEqual(standings);
  });

  it("behavior: without seeds, accounts or statements there is no standing", () => {
    expect([...spread([0, 0], [vouchOf(0, 1), vouchOf(1, 0)]).balances]).toEqual([0, 0]);
    expect([...spread([], []).standings]).toEqual([]);
    expect([...spread([100, 100], []).balances]).toEqual([0, 0]);
  });

  it("behavior: equals the definitions worked out one pair at a time in integers of any size", () => {
    const shape = fc.record({
      rounds: fc.integer({ min: 1, max: 4 }),
      judgements: fc.integer({ min: 1, max: 3 }),
      damping: fc.integer({ min: 1, max: 9999 }),
      budget: fc.integer({ min: 1, max: 60_000 }),
    });
    fc.assert(
      fc.property(seedsOf(SIZE), statements(SIZE), shape, (seeds, said, changes) => {
        const terms = { ...parameters, ...changes };
        const balances = [...spread(seeds, said, terms).balances].map(BigInt);
        expect(balances).toEqual(referenceBalances(said, seeds, terms));
      }),
    );
  });

  it("behavior: the order of statements is of no matter, nor are repeated ones and those of oneself", () => {
    const orders = statements(SIZE).chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
    );
    fc.assert(
      fc.property(seedsOf(SIZE), orders, (seeds, [said, shuffled]) => {
        const once = spread(seeds, said);
        expect(spread(seeds, [...shuffled, ...said, vouchOf(3, 3)])).toEqual(once);
        expect(once.standings.every((standing) => standing <= 1000)).toBe(true);
      }),
    );
  });

  it("behavior: without distrust, a further vouch from somebody silent so far never lowers anybody", () => {
    const trusting = statements(SIZE).map((said) =>
      said.filter(([from, , kind]) => from !== 0 && kind !== "distrust"),
    );
    fc.assert(
      fc.property(seedsOf(SIZE), trusting, fc.integer({ min: 1, max: SIZE - 1 }), (seeds, said, to) => {
        const before = spread(seeds, said).balances;
        const after = spread(seeds, [...said, vouchOf(0, to)]).balances;
        expect(after.every((balance, account) => balance >= (before[account] ?? 0))).toBe(true);
      }),
    );
  });

  it("behavior: distrust by somebody silent so far, judged once, never raises the one it is for", () => {
    const once = { ...parameters, judgements: 1 };
    const others = statements(SIZE).map((said) => said.filter(([from]) => from !== 0));
    fc.assert(
      fc.property(seedsOf(SIZE), others, fc.integer({ min: 1, max: SIZE - 1 }), (seeds, said, to) => {
        const before = spread(seeds, said, once).balances[to] ?? 0;
        const denial: Statement = [0, to, "distrust", 10_000, TRUST_NOW];
        expect(spread(seeds, [...said, denial], once).balances[to]).toBeLessThanOrEqual(before);
      }),
    );
  });

  it.each([[[100]], [[100, 0, 0]], [[100, 101]], [[-1, 0]], [[0.5, 0]], [[Number.NaN, 0]]])(
    "error: refuses the seeds %j of two accounts",
    (seeds) => {
      const graph = buildTrustGraph({ size: 2, edges: columnsOf([]), now: 0, parameters });
      expect(() => spreadTrust({ graph, seeds, parameters })).toThrow(ValueOutOfRangeError);
    },
  );
});
