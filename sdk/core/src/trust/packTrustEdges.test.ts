import { describe, expect, it } from "vitest";

import { address } from "../../test/support/profiles.ts";
import { InvalidTrustEdgeError } from "../errors/trust.ts";
import type { TrustEdge } from "../types/Trust.ts";
import { packTrustEdges } from "./packTrustEdges.ts";

const accounts = [address(0), address(1)];
const edge: TrustEdge = { from: address(0), to: address(1), kind: "badge", weight: 7, timestamp: 9 };

describe("packTrustEdges", () => {
  it("behavior: puts positions for addresses, whatever their case", () => {
    const shouted = { ...edge, from: edge.from.toUpperCase().replace("0X", "0x") as TrustEdge["from"] };
    expect(packTrustEdges(accounts, [shouted])).toEqual({
      from: Uint32Array.of(0),
      to: Uint32Array.of(1),
      kind: Uint8Array.of(2),
      weight: Uint16Array.of(7),
      timestamp: Float64Array.of(9),
    });
  });

  it("behavior: leaves out strangers on either end", () => {
    const packed = packTrustEdges(accounts, [
      { ...edge, from: address(5) },
      edge,
      { ...edge, to: address(5) },
    ]);
    expect([...packed.from]).toEqual([0]);
    expect([...packed.timestamp]).toEqual([9]);
  });

  it("behavior: reads a list of more than 10 MB", () => {
    const text = JSON.stringify(Array.from({ length: 70_000 }, () => edge));
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(packTrustEdges(accounts, JSON.parse(text) as TrustEdge[]).from).toHaveLength(70_000);
  });

  it.each([
    ["nothing", null],
    ["a malformed giver", { ...edge, from: "0x12" }],
    ["a subject that is no text", { ...edge, to: 1 }],
    ["an unknown kind", { ...edge, kind: "like" }],
    ["a weight of 0", { ...edge, weight: 0 }],
    ["a weight above 10,000", { ...edge, weight: 10_001 }],
    ["half a weight", { ...edge, weight: 1.5 }],
    ["a time before time", { ...edge, timestamp: -1 }],
    ["a time after time", { ...edge, timestamp: 2 ** 40 }],
    ["a missing time", { ...edge, timestamp: undefined }],
  ])("error: refuses %s and says where", (_, broken) => {
    const pack = () => packTrustEdges(accounts, [edge, broken as TrustEdge]);
    expect(pack).toThrow(InvalidTrustEdgeError);
    expect(pack).toThrow(expect.objectContaining({ index: 1 }));
  });
});
