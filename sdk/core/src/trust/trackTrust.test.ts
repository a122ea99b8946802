import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  columnsOf,
  seedsOf,
  statements,
  TRUST_NOW,
  vouchOf,
  type Statement,
} from "../../test/support/trust.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { InvalidTrustEdgeError } from "../errors/trust.ts";
import { buildTrustGraph } from "./buildTrustGraph.ts";
import { spreadTrust } from "./spreadTrust.ts";
import { trackTrust } from "./trackTrust.ts";
import { trustParametersV1 as parameters } from "./trustParameters.v1.ts";

const SIZE = 9;

function track(seeds: number[], said: readonly Statement[]) {
  return trackTrust({ size: seeds.length, edges: columnsOf(said), now: TRUST_NOW, seeds, parameters });
}

function fromTheStart(seeds: number[], said: readonly Statement[]) {
  const graph = buildTrustGraph({
    size: seeds.length,
    edges: columnsOf(said),
    now: TRUST_NOW,
    parameters,
  });
  return spreadTrust({ graph, seeds, parameters });
}

describe("trackTrust", () => {
  it("behavior: after any updates the result is exactly that of a run from the start", () => {
    const update = fc.tuple(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 3 }), statements(SIZE, 12));
    const updates = fc.array(update, { maxLength: 4 });
    fc.assert(
      fc.property(seedsOf(SIZE), statements(SIZE), updates, (seeds, first, changes) => {
        const tracker = track(seeds, first);
        expect(tracker.read()).toEqual(fromTheStart(seeds, first));
        let said: Statement[] = first;
        for (const [accounts, drawn] of changes) {
          const now = drawn.filter(([from]) => accounts.includes(from));
          said = [...said.filter(([from]) => !accounts.includes(from)), ...now];
          const updated = tracker.update({ accounts, edges: columnsOf(now) });
          expect(updated).toEqual(fromTheStart(seeds, said));
          expect(tracker.read()).toEqual(updated);
        }
      }),
    );
  });

  it("behavior: what was read stays as it was", () => {
    const tracker = track([100, 0], [vouchOf(0, 1)]);
    const before = tracker.read();
    tracker.update({ accounts: [0], edges: columnsOf([]) });
    expect([...before.standings]).toEqual([0, 250]);
    expect([...tracker.read().standings]).toEqual([0, 0]);
  });

  it("error: refuses statements by others and accounts out of range, and changes nothing", () => {
    const tracker = track([100, 0], [vouchOf(0, 1)]);
    expect(() => tracker.update({ accounts: [1], edges: columnsOf([vouchOf(0, 1)]) })).toThrow(
      InvalidTrustEdgeError,
    );
    expect(() => tracker.update({ accounts: [2], edges: columnsOf([]) })).toThrow(ValueOutOfRangeError);
    expect(() => tracker.update({ accounts: [0], edges: columnsOf([vouchOf(0, 2)]) })).toThrow(
      InvalidTrustEdgeError,
    );
    expect([...tracker.read().standings]).toEqual([0, 250]);
  });
});
