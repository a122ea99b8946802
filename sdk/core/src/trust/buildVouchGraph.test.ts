import { describe, expect, it } from "vitest";

import { address, vouch } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildVouchGraph } from "./buildVouchGraph.ts";

const three = [address(0), address(1), address(2)];

describe("buildVouchGraph", () => {
  it("behavior: lines vouches up by voucher", () => {
    const graph = buildVouchGraph(three, [vouch(2, 0, 5), vouch(0, 1, 1), vouch(0, 2, 3)]);
    expect([...graph.starts]).toEqual([0, 2, 2, 3]);
    expect([...graph.targets]).toEqual([1, 2, 0]);
    expect([...graph.weights]).toEqual([1, 3, 5]);
    expect([...graph.sums]).toEqual([4, 0, 5]);
  });

  it("behavior: leaves out self vouches and strangers, and counts a pair once with its greatest weight", () => {
    const graph = buildVouchGraph(three, [
      vouch(0, 0),
      vouch(0, 9),
      vouch(9, 0),
      vouch(0, 1, 4),
      vouch(0, 1, 6),
      vouch(0, 1, 5),
    ]);
    expect([...graph.targets]).toEqual([1]);
    expect([...graph.weights]).toEqual([6]);
    expect([...graph.sums]).toEqual([6, 0, 0]);
  });

  it("behavior: accounts are the same in capitals", () => {
    const capital = address(200).toUpperCase().replace("0X", "0x") as `0x${string}`;
    const graph = buildVouchGraph([address(0), capital], [vouch(0, 200)]);
    expect([...graph.targets]).toEqual([1]);
  });

  it.each([0, 10_001, 1.5])("error: refuses a weight of %d", (weight) => {
    expect(() => buildVouchGraph(three, [vouch(0, 1, weight)])).toThrow(ValueOutOfRangeError);
  });
});
