import { numberToHex } from "viem";
import { describe, expect, it } from "vitest";

import { honest, people } from "../../test/support/epochData.ts";
import { readJson } from "../../test/support/readJson.ts";
import { NOW } from "../../test/support/profiles.ts";
import { EpochDataMismatchError, EpochManifestError } from "../errors/epochData.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import { profileLeaves } from "../reputation/profileLeaves.ts";
import { scoreProfiles } from "../reputation/scoreProfiles.ts";
import type { EpochRecord } from "../types/EpochData.ts";
import { checkEpochData } from "./checkEpochData.ts";
import { encodeEpochData } from "./encodeEpochData.ts";
import { checkEpochManifest, epochManifest } from "./epochManifest.ts";
import { parseEpochManifest } from "./parseEpochManifest.ts";
import { recordLeaf } from "./recordLeaf.ts";
import { softwareVersion } from "./softwareVersion.ts";

const file = encodeEpochData(honest);
const manifest = epochManifest(file);

describe("checkEpochData", () => {
  it("behavior: the file binds what the contract's data hash binds", () => {
    const leaves = profileLeaves(scoreProfiles(people, { timestamp: NOW }));
    expect(honest.records.map((record) => recordLeaf(record))).toEqual(leaves);
    expect(honest.dataHash).toBe(profileDataHash(leaves));
    expect(checkEpochData(honest)).toMatchObject({ root: honest.root, leafCount: 4 });
  });

  it.each([
    { passportId: 9n },
    { commitment: 9n },
    { left: true },
    { badgeSet: 2n },
    { components: { ...(honest.records[0] as EpochRecord).components, temporal: 1 } },
  ])("error: another record than the hash was made of (%#)", (change) => {
    const records = honest.records.map((record, index) => (index === 0 ? { ...record, ...change } : record));
    expect(() => checkEpochData({ ...honest, records })).toThrow(
      expect.objectContaining({ name: "EpochDataMismatchError", field: "dataHash" }),
    );
  });

  it("error: another root", () => {
    expect(() => checkEpochData({ ...honest, root: 1n })).toThrow(
      expect.objectContaining({ name: "EpochDataMismatchError", field: "root" }),
    );
  });
});

describe("manifests", () => {
  it("behavior: says what is in the file, and survives JSON", () => {
    expect(manifest).toMatchObject({
      chainId: 31337,
      leafCount: 4,
      blockNumber: 10,
      root: numberToHex(honest.root, { size: 32 }),
      dataHash: honest.dataHash,
      fileSize: file.length,
    });
    const read = parseEpochManifest(JSON.parse(JSON.stringify(manifest)));
    expect(read).toEqual(manifest);
    expect(() => checkEpochManifest(read, file)).not.toThrow();
  });

  it("behavior: names the package's own version", () => {
    const { name, version } = readJson<{ name: string; version: string }>("sdk/core/package.json");
    expect(softwareVersion).toBe(`${name} ${version}`);
  });

  it.each([
    ["fileSize", { fileSize: 1 }],
    ["fileHash", { fileHash: numberToHex(1, { size: 32 }) }],
    ["root", { root: numberToHex(1, { size: 32 }) }],
    ["leafCount", { leafCount: 5 }],
  ] as const)("error: a file with another %s", (field, change) => {
    expect(() => checkEpochManifest({ ...manifest, ...change }, file)).toThrow(EpochDataMismatchError);
    expect(() => checkEpochManifest({ ...manifest, ...change }, file)).toThrow(field);
  });

  it.each(Object.keys(manifest))("error: %s missing or of another kind", (field) => {
    for (const value of [undefined, null, {}, -1]) {
      expect(() => parseEpochManifest({ ...manifest, [field]: value })).toThrow(
        expect.objectContaining({ name: "EpochManifestError", field }),
      );
    }
  });

  it("error: no object, another version, a field too many", () => {
    for (const value of [null, "text", 5, { ...manifest, version: 2 }, { ...manifest, more: 1 }]) {
      expect(() => parseEpochManifest(value)).toThrow(EpochManifestError);
    }
  });
});
