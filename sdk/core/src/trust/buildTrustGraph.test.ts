import { describe, expect, it } from "vitest";

import { columnsOf, TRUST_NOW, vouchOf, type Statement } from "../../test/support/trust.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { InvalidTrustEdgeError } from "../errors/trust.ts";
import type { TrustEdges } from "../types/Trust.ts";
import { buildTrustGraph, type TrustGraph } from "./buildTrustGraph.ts";
import { trustParametersV1 as parameters } from "./trustParameters.v1.ts";

const SHARE = 2 ** 20;

function build(size: number, said: readonly Statement[]): TrustGraph {
  return buildTrustGraph({ size, edges: columnsOf(said), now: TRUST_NOW, parameters });
}

function buildFrom(changes: Partial<TrustEdges>, size = 3): TrustGraph {
  const edges = { ...columnsOf([vouchOf(0, 1), vouchOf(1, 2)]), ...changes };
  return buildTrustGraph({ size, edges, now: TRUST_NOW, parameters });
}

describe("buildTrustGraph", () => {
  it("behavior: splits what an account passes on by strength", () => {
    const { trust } = build(3, [
      [0, 1, "vouch", 10_000, TRUST_NOW],
      [0, 2, "invite", 5000, TRUST_NOW],
    ]);
    // An invite counts half: 2500 to 10,000.
    expect([...trust.pairs]).toEqual([1, Math.floor((SHARE * 4) / 5), 2, Math.floor(SHARE / 5)]);
    expect([...trust.starts]).toEqual([0, 2, 2, 2]);
  });

  it("behavior: leaves out statements of oneself, of later than now, and those that have faded away", () => {
    const { trust, voices } = build(2, [
      vouchOf(0, 0),
      [0, 1, "vouch", 10_000, TRUST_NOW + 1],
      [1, 0, "vouch", 1, 0],
    ]);
    expect(trust.pairs).toHaveLength(2);
    expect([...voices]).toEqual([0, 0]);
  });

  it("behavior: a pair of all kinds has a full strength and not more", () => {
    const all = (["vouch", "invite", "badge", "attendance"] as const).map((kind): Statement => [
      0,
      1,
      kind,
      10_000,
      TRUST_NOW,
    ]);
    const { trust, voices } = build(2, [...all, ...all]);
    expect([...trust.pairs]).toEqual([1, SHARE]);
    expect([...voices]).toEqual([SHARE, 0]);
  });

  it("behavior: distrust spends the voice too", () => {
    const { voices, distrust } = build(3, [vouchOf(0, 1), [0, 2, "distrust", 10_000, 0]]);
    expect(voices[0]).toBe(SHARE / 2);
    expect([...distrust.pairs]).toEqual([2, SHARE / 2]);
  });

  it("behavior: nobody and nothing make an empty graph", () => {
    expect(build(0, [])).toMatchObject({ size: 0 });
    expect([...build(2, []).trust.starts]).toEqual([0, 0, 0]);
  });

  it("behavior: takes an account that 300,000 statements speak of", () => {
    const size = 300_000;
    const said = Array.from({ length: size }, (_, account) => vouchOf(account, 0));
    const { trust } = build(size, said);
    expect(trust.pairs).toHaveLength(2 * (size - 1));
  });

  it.each([
    ["an account that is not there", { from: Uint32Array.of(0, 3) }, 1],
    ["a subject that is not there", { to: Uint32Array.of(3, 0) }, 0],
    ["an unknown kind", { kind: Uint8Array.of(0, 5) }, 1],
    ["no weight", { weight: Uint16Array.of(0, 1) }, 0],
    ["too much weight", { weight: Uint16Array.of(1, 10_001) }, 1],
    ["a time before time", { timestamp: Float64Array.of(0, -1) }, 1],
    ["a time after time", { timestamp: Float64Array.of(2 ** 40, 0) }, 0],
    ["half a second", { timestamp: Float64Array.of(0, 0.5) }, 1],
    ["a time that is no number", { timestamp: Float64Array.of(0, Number.NaN) }, 1],
    ["a column that ends early", { weight: Uint16Array.of(1) }, 1],
    ["a column that goes on", { kind: Uint8Array.of(0, 0, 0) }, 2],
  ])("error: refuses %s and says where", (_, changes, index) => {
    expect(() => buildFrom(changes)).toThrow(InvalidTrustEdgeError);
    expect(() => buildFrom(changes)).toThrow(expect.objectContaining({ index }));
  });

  it.each([
    [-1, 0],
    [2 ** 22 + 1, 0],
    [0.5, 0],
    [0, -1],
    [0, 2 ** 40],
  ])("error: refuses %d accounts at %d", (size, now) => {
    expect(() => buildTrustGraph({ size, edges: columnsOf([]), now, parameters })).toThrow(
      ValueOutOfRangeError,
    );
  });
});
