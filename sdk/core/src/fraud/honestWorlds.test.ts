import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { honestWorld } from "../../test/support/fraudWorlds.ts";
import { findFraudSignals } from "./findFraudSignals.ts";

describe("honest worlds", () => {
  it("behavior: of 20,000 honest people in a hundred worlds at most one in a thousand is named", () => {
    let [named, people] = [0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const world = honestWorld(seed);
      people += world.holders.length;
      named += new Set(findFraudSignals(world).flatMap(({ accounts }) => accounts)).size;
    }
    expect(people).toBe(20_000);
    expect(named).toBeLessThanOrEqual(people / 1000);
  }, 60_000);

  it("behavior: the order of every list is of no matter, and nothing is changed", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const world = honestWorld(seed);
        const copy = structuredClone(world);
        const turned = {
          holders: world.holders.toReversed(),
          vouches: world.vouches.toReversed(),
          mints: world.mints.toReversed(),
          attendances: world.attendances.toReversed(),
          funding: world.funding.toReversed(),
        };
        expect(findFraudSignals(turned)).toEqual(findFraudSignals(world));
        expect(world).toEqual(copy);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
