import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { address, vouch } from "../../test/support/profiles.ts";
import { readVectors } from "../../test/support/readJson.ts";
import type { Vouch } from "../types/Profile.ts";
import { formulaV1 } from "./formula.v1.ts";
import { propagateTrust } from "./propagateTrust.ts";

type Case = { name: string; seeds: number[]; vouches: [number, number, number][]; standings: number[] };

const { cases } = readVectors<{ cases: Case[] }>("trust");
const { network } = formulaV1;

function propagate(seeds: readonly number[], vouches: readonly Vouch[]): number[] {
  return propagateTrust({ accounts: seeds.map((_, index) => address(index)), seeds, vouches, network });
}

/** Ten verified people who all vouch for each other; the first `attacked` also for a clique of fresh accounts. */
function cliqueTotal({ size, attacked }: { size: number; attacked: number }): number {
  const honest = 10;
  const seeds = [...Array<number>(honest).fill(100), ...Array<number>(size).fill(0)];
  const edges = (from: number, count: number) =>
    Array.from({ length: count * count }, (_, pair) =>
      vouch(from + Math.floor(pair / count), from + (pair % count)),
    );
  const attacks = Array.from({ length: attacked }, (_, index) => vouch(index, honest + (index % size)));
  const standings = propagate(seeds, [...edges(0, honest), ...edges(honest, size), ...attacks]);
  return standings.slice(honest).reduce((sum, standing) => sum + standing, 0);
}

describe("propagateTrust", () => {
  it.each(cases)("vector: $name", ({ seeds, vouches, standings }) => {
    expect(
      propagate(
        seeds,
        vouches.map(([from, to, weight]) => vouch(from, to, weight)),
      ),
    ).toEqual(standings);
  });

  it("behavior: without seeds, accounts or vouches there is no standing", () => {
    expect(propagate([0, 0], [vouch(0, 1), vouch(1, 0)])).toEqual([0, 0]);
    expect(propagate([], [])).toEqual([]);
    expect(propagate([100, 100], [])).toEqual([0, 0]);
  });

  it("behavior: a hub that everybody trusts has 1000 and not more", () => {
    const seeds = Array<number>(500).fill(100);
    const vouches = seeds.slice(1).map((_, index) => vouch(index + 1, 0));
    expect(propagate(seeds, vouches)[0]).toBe(1000);
  });

  it("behavior: the order of vouches is of no matter, nor are repeated and self vouches", () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 10_000 }));
    const seeds = fc.array(fc.nat(100), { minLength: 12, maxLength: 12 });
    const edges = fc
      .uniqueArray(edge, { maxLength: 60, selector: ([from, to]) => from * 12 + to })
      .chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      );
    fc.assert(
      fc.property(seeds, edges, (given, [one, other]) => {
        const vouches = one.map(([from, to, weight]) => vouch(from, to, weight));
        const shuffled = other.map(([from, to, weight]) => vouch(from, to, weight));
        const standings = propagate(given, vouches);
        expect(propagate(given, [...shuffled, ...shuffled, vouch(3, 3)])).toEqual(standings);
        expect(standings.every((value) => Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(true);
      }),
    );
  });

  it("behavior: a further vouch from somebody who gave none never lowers the standing of the one it is for", () => {
    const seeds = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 });
    const edge = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.nat(7), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(
        seeds,
        fc.array(edge, { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        (given, edges, to) => {
          const vouches = edges.map(([from, account, weight]) => vouch(from, account, weight));
          const before = propagate(given, vouches)[to] ?? 0;
          expect(propagate(given, [...vouches, vouch(0, to)])[to]).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it("behavior: a clique nobody outside vouches for has nothing, whatever its size", () => {
    expect(cliqueTotal({ size: 100, attacked: 0 })).toBe(0);
  });

  it("behavior: what a clique gains grows with the edges into it and not with its size", () => {
    const one = cliqueTotal({ size: 20, attacked: 1 });
    expect(one).toBeGreaterThan(0);
    for (const attacked of [2, 4, 8]) {
      expect(cliqueTotal({ size: 20, attacked }) / one).toBeLessThanOrEqual(attacked);
    }
    // An attack edge carries at most a tenth of one person's lending; inside, at most damping / (1 - damping) is added.
    const perEdge = Math.ceil(1000 / 10) * (1 + network.damping / (10_000 - network.damping));
    for (const size of [5, 20, 100, 300]) {
      expect(cliqueTotal({ size, attacked: 1 })).toBeLessThanOrEqual(perEdge);
    }
    expect(cliqueTotal({ size: 300, attacked: 1 })).toBeLessThanOrEqual(
      cliqueTotal({ size: 5, attacked: 1 }),
    );
  });
});
