import { describe, expect, it } from "vitest";

import { figure, median } from "./figure.ts";

const measured = { name: "a", unit: "ms", peerName: "b" };

describe("figure", () => {
  it("behavior: compares with the peer, and with the target at its edge", () => {
    expect(figure({ ...measured, ours: 5, peer: 10, target: 5 })).toMatchObject({ ratio: 0.5, ok: true });
    expect(figure({ ...measured, ours: 6, peer: 10, target: 5 })).toMatchObject({ ratio: 0.6, ok: false });
  });

  it("behavior: leaves the ratio out where there is no peer, and is met where there is no target", () => {
    const alone = figure({ ...measured, ours: 0, peer: null, peerName: null, target: null });
    expect(alone).toMatchObject({ ratio: null, ok: true });
  });
});

describe("median", () => {
  it("behavior: takes the middle, or the mean of the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("behavior: leaves its argument as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("error: refuses an empty list", () => {
    expect(() => median([])).toThrow(/no median/);
  });
});
