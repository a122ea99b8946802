import { getAddress } from "viem";
import { describe, expect, it } from "vitest";

import { START, crowd, honestWorld, names } from "../../test/support/fraudWorlds.ts";
import { DAY, address } from "../../test/support/profiles.ts";
import { findFundingClusters } from "./findFundingClusters.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import type { FraudFunding } from "./FraudInput.ts";

const funder = address(3000);

/** One hand pays accounts from `from` on, a minute apart. */
function star(from: number, count: number, changes: (index: number) => Partial<FraudFunding> = () => ({})) {
  return Array.from({ length: count }, (_, index): FraudFunding => ({
    funder,
    account: address(from + index),
    timestamp: START + index * 60,
    amount: 1_000_000n,
    ...changes(index),
  }));
}

describe("findFundingClusters", () => {
  it("behavior: one hand pays ten fresh accounts about the same, and not nine", () => {
    const funding = star(0, 10, (index) => ({ amount: 1_000_000n + BigInt(index) * 2_000n }));
    expect(findFundingClusters({ holders: crowd(0, 10), funding })).toEqual([
      {
        kind: "funding-cluster",
        accounts: names(0, 10),
        severity: 500,
        evidence: {
          funders: [getAddress(funder)],
          from: START,
          to: START + 540,
          least: 1_000_000n,
          greatest: 1_018_000n,
        },
      },
    ]);
    expect(findFundingClusters({ holders: crowd(0, 10), funding: funding.slice(1) })).toEqual([]);
  });

  it("behavior: money handed on from one to the next is one hand", () => {
    const chain = star(0, 30, (index) => ({
      funder: index === 0 ? funder : address(index - 1),
      amount: 1_000_000n - BigInt(index) * 30_000n,
    }));
    const [signal] = findFundingClusters({ holders: crowd(0, 30), funding: chain });
    expect(signal?.accounts).toHaveLength(30);
    expect(signal?.severity).toBe(1000);
  });

  it.each([
    ["different sums", star(0, 10, (index) => ({ amount: 10n ** BigInt(index) }))],
    ["long between", star(0, 10, (index) => ({ timestamp: START + index * 3601 }))],
    ["old accounts", star(0, 10, (index) => ({ timestamp: START + 7 * DAY + index }))],
    ["paying oneself", star(0, 10, (index) => ({ funder: address(index) }))],
  ])("behavior: %s are no cluster", (_, funding) => {
    expect(findFundingClusters({ holders: crowd(0, 10), funding })).toEqual([]);
  });

  it("behavior: only the first payment to an account says something", () => {
    const before = star(0, 10, (index) => ({
      funder: address(4000 + index),
      timestamp: START - 60,
      amount: BigInt(index),
    }));
    expect(findFundingClusters({ holders: crowd(0, 10), funding: [...star(0, 10), ...before] })).toEqual([]);
  });

  it("behavior: services are left out, named or known by how many they pay", () => {
    const [holders, funding] = [crowd(0, 20), star(0, 20)];
    expect(findFundingClusters({ holders, funding, services: [funder] })).toEqual([]);
    const fundingCluster = { ...fraudParametersV1.fundingCluster, maxFanOut: 19 };
    expect(findFundingClusters({ holders, funding }, { fundingCluster })).toEqual([]);
    expect(
      findFundingClusters({ holders, funding }, { fundingCluster: { ...fundingCluster, maxFanOut: 20 } }),
    ).toHaveLength(1);
  });

  it("behavior: finds a cluster planted into an honest world, and no more than without it", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { holders, funding } = honestWorld(seed);
      const before = findFundingClusters({ holders, funding });
      const after = findFundingClusters({
        holders: [...holders, ...crowd(500, 15)],
        funding: [...funding, ...star(500, 15)],
      });
      expect(after).toHaveLength(before.length + 1);
      expect(after.map(({ accounts }) => accounts)).toContainEqual(names(500, 15));
    }
  });
});
