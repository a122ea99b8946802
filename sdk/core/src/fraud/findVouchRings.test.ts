import { describe, expect, it } from "vitest";

import { clique, crowd, honestWorld, names } from "../../test/support/fraudWorlds.ts";
import { vouch } from "../../test/support/profiles.ts";
import { findVouchRings } from "./findVouchRings.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";

/** Six verified people who vouch for each other, and somebody else's accounts from number 100 on. */
const verified = crowd(0, 6, { verification: 100 });
const circle = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => vouch(from + index, from + ((index + 1) % count)));

describe("findVouchRings", () => {
  it.each([3, 10, 200])("behavior: finds a clique of %d, cut off from everybody", (size) => {
    const holders = [...verified, ...crowd(100, size)];
    const signals = findVouchRings({ holders, vouches: [...clique(0, 6), ...clique(100, size)] });
    expect(signals).toEqual([
      {
        kind: "vouch-ring",
        accounts: names(100, size),
        severity: 1000,
        evidence: { vouches: size * (size - 1), density: 10_000, outsideShare: 0 },
      },
    ]);
  });

  it("behavior: finds a circle, which is thinner, as less severe", () => {
    const holders = [...verified, ...crowd(100, 20)];
    const [signal] = findVouchRings({ holders, vouches: [...clique(0, 6), ...circle(100, 20)] });
    // 20 of 380 vouches.
    expect(signal).toMatchObject({ severity: 763, evidence: { density: 526, outsideShare: 0 } });
  });

  it("behavior: vouches for outsiders do not hide it, nor do small weights inside, nor one vouch from outside", () => {
    const holders = [...verified, ...crowd(100, 10)];
    const inside = clique(100, 10).map((each) => ({ ...each, weight: 1 }));
    const vouches = [...clique(0, 6), ...inside, vouch(0, 100), vouch(100, 0, 1)];
    const [signal] = findVouchRings({ holders, vouches });
    expect(signal?.accounts).toHaveLength(10);
    // The voucher gives a sixth of what it gives, 1666; inside are 98,991 basis points of ten members.
    expect(signal?.evidence).toMatchObject({ outsideShare: 165 });
  });

  it("behavior: finds a ring planted into an honest world, and no more than without it", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { holders, vouches } = honestWorld(seed);
      const before = findVouchRings({ holders, vouches });
      const ring = crowd(500, 8);
      const after = findVouchRings({
        holders: [...holders, ...ring],
        vouches: [...vouches, ...clique(500, 8), vouch(0, 500), vouch(500, 1, 10)],
      });
      expect(after).toHaveLength(before.length + 1);
      expect(after.some(({ accounts }) => accounts.join() === names(500, 8).join())).toBe(true);
    }
  });

  it("behavior: friends are no ring: verified, with verified friends, or alone in an unverified world", () => {
    const vouches = [...clique(0, 6), ...clique(100, 6)];
    const friends = crowd(100, 6);
    expect(
      findVouchRings({ holders: [...verified, ...crowd(100, 6, { verification: 50 })], vouches }),
    ).toEqual([]);
    const introduced = [...vouches, vouch(0, 100), vouch(1, 100), vouch(2, 101), vouch(3, 101)];
    expect(findVouchRings({ holders: [...verified, ...friends], vouches: introduced })).toEqual([]);
    expect(findVouchRings({ holders: friends, vouches })).toEqual([]);
    expect(findVouchRings({ holders: [] })).toEqual([]);
  });

  it("args: thresholds, at their edges", () => {
    const holders = [...verified, ...crowd(100, 3)];
    const vouches = [...clique(0, 6), ...clique(100, 3)];
    const found = (changes: Partial<typeof fraudParametersV1.vouchRing>) => {
      const vouchRing = { ...fraudParametersV1.vouchRing, ...changes };
      return findVouchRings({ holders, vouches }, { vouchRing }).length;
    };
    expect(found({ minAccounts: 3 } as never)).toBe(1);
    expect(found({ minAccounts: 4 } as never)).toBe(0);
    expect(found({ maxOutsideShare: 0 } as never)).toBe(1);
  });
});
