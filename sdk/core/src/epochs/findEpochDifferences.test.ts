import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { honest } from "../../test/support/epochData.ts";
import type { EpochRecord } from "../types/EpochData.ts";
import { findEpochDifferences } from "./findEpochDifferences.ts";

const { records } = honest;
const [gold, lent] = records as [EpochRecord, EpochRecord];

const changed = (index: number, change: Partial<EpochRecord>): EpochRecord[] =>
  records.map((record) => (record.index === index ? { ...record, ...change } : record));
const differences = (published: readonly EpochRecord[]) => [...findEpochDifferences(published, records)];

describe("findEpochDifferences", () => {
  it("behavior: none", () => {
    expect(differences(records)).toEqual([]);
  });

  it("behavior: what no leaf binds does not count", () => {
    expect(differences(changed(1, { account: gold.account, features: gold.features }))).toEqual([]);
    // An empty place hides everything else.
    expect(differences(changed(2, { passportId: 9n, components: gold.components }))).toEqual([]);
  });

  it("behavior: names wallet, component and input", () => {
    const published = changed(1, {
      components: { ...lent.components, network: 1000 },
      features: { ...lent.features, reputation_score: 1000 },
    });
    expect(differences(published)).toEqual([
      {
        index: 1,
        account: lent.account,
        part: "network",
        published: 1000,
        recomputed: lent.components.network,
        inputs: [
          {
            feature: "reputation_score",
            published: 1000,
            recomputed: lent.features.reputation_score,
          },
        ],
        judgeable: undefined,
      },
    ]);
  });

  it("behavior: a formula applied wrongly has no input that differs", () => {
    const published = changed(0, { components: { ...gold.components, social: 1 } });
    expect(differences(published)).toMatchObject([{ part: "social", inputs: [], published: 1 }]);
  });

  it("behavior: the lowest index first, whatever is changed", () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 3], { minLength: 1 }), (indices) => {
        const published = records.map((record) =>
          indices.includes(record.index) ? { ...record, commitment: record.commitment + 1n } : record,
        );
        expect(differences(published).map(({ index }) => index)).toEqual(indices);
      }),
    );
  });

  it.each([
    ["an unknown passport", 1, { passportId: 9n }, "passportId", { contradiction: "PassportUnknown" }],
    ["another commitment", 1, { commitment: 9n }, "commitment", { contradiction: "PassportUnknown" }],
    [
      "a badge not held",
      1,
      { badgeSet: 0b1010_0000n },
      "badgeSet",
      { contradiction: "BadgeNotHeld", badgeType: 5n },
    ],
    [
      "a component above 1000",
      1,
      { components: { ...lent.components, badges: 1001 } },
      "badges",
      { contradiction: "LeafMalformed" },
    ],
    ["a badge left out", 0, { badgeSet: 0n }, "badgeSet", undefined],
    ["a passport left out", 0, { left: true }, "left", undefined],
    ["a passport that was given up", 2, { left: false }, "left", undefined],
    ["another's honest leaf", 1, { ...gold, index: 1 }, "passportId", undefined],
  ] as const)("behavior: what the contract can tell of %s", (_, index, change, part, judgeable) => {
    expect(differences(changed(index, change))).toMatchObject([{ index, part, judgeable }]);
    expect(differences(changed(index, change))[0]?.judgeable).toEqual(judgeable);
  });

  it("behavior: records too many and too few", () => {
    const invented = { ...gold, index: 4, passportId: 99n };
    expect(differences([...records, invented])).toMatchObject([
      {
        index: 4,
        part: "record",
        published: 99n,
        recomputed: undefined,
        judgeable: { contradiction: "PassportUnknown" },
      },
    ]);
    expect(differences(records.slice(0, 3))).toMatchObject([
      { index: 3, part: "record", published: undefined, judgeable: undefined },
    ]);
  });
});
