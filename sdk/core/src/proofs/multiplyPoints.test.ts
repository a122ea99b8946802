import { describe, expect, it } from "vitest";

import { multiplyPoints } from "./multiplyPoints.ts";
import type { Curve } from "./snarkjsCurve.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

const ORDER = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;

/** Multiples 1, 2, … of the generator, and scalars that reach the ends of the field. */
async function compare(group: "G1" | "G2", count: number): Promise<[string, string]> {
  return withSnarkjs(async ({ curves }) => {
    const curve = (await curves.getCurveFromName("bn128")) as Curve & Record<"G1" | "G2", { g: Uint8Array }>;
    const own = curve[group];
    const size = 2 * own.F.n8;
    const points = new Uint8Array(count * size);
    const scalars = new Uint8Array(count * 32);
    let point = own.g;
    for (let index = 0; index < count; index++) {
      points.set(own.toAffine(point), index * size);
      point = own.add(point, own.g);
      let rest = [0n, 1n, ORDER - 1n, BigInt(index) ** 40n % ORDER][index % 4] as bigint;
      for (let byte = 0; byte < 32; byte++) {
        scalars[index * 32 + byte] = Number(rest & 0xffn);
        rest >>= 8n;
      }
    }
    const text = (sum: Uint8Array): string => String(own.toObject(own.toAffine(sum)));
    return [
      text(await multiplyPoints({ curve, group, points, scalars })),
      text(await own.multiExpAffine(points, scalars)),
    ];
  });
}

describe("multiplyPoints", { timeout: 60_000 }, () => {
  it.each([
    ["G1", 0],
    ["G1", 1],
    ["G1", 5],
    ["G1", 300],
    ["G1", 1500],
    ["G2", 0],
    ["G2", 1],
    ["G2", 300],
  ] as const)("behavior: gives the library's own sum in %s of %d points", async (group, count) => {
    const [ours, oracle] = await compare(group, count);
    expect(ours).toBe(oracle);
  });
});
