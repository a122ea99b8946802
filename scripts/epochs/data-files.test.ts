import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { honest } from "../../sdk/core/test/support/epochData.ts";
import { dataFilesOf, readDataFile, writeDataFiles } from "./data-files.ts";
import { describeVerification } from "./describe-verification.ts";

describe("data files", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aura-epochs-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("behavior: what was written is read again, with the manifest beside it", async () => {
    await writeDataFiles(join(folder, "new"), 3n, honest);
    const file = await readDataFile(join(folder, "new"), 3n);
    expect(file.length).toBe(192 + honest.records.length * 192 + 32);
  });

  it("error: a file that was damaged, by name", async () => {
    await writeDataFiles(folder, 3n, honest);
    const { data } = dataFilesOf(folder, 3n);
    await writeFile(data, (await readFile(data)).subarray(1));
    await expect(readDataFile(folder, 3n)).rejects.toMatchObject({ name: "EpochDataMismatchError" });
  });
});

describe("describeVerification", () => {
  const epoch = {
    epochId: 3n,
    root: 1n,
    formulaId: "0x00",
    blockNumber: 9n,
    blockTimestamp: 1,
    finalAt: 1,
    state: "pending",
    leafCount: 2,
  } as const;

  it("behavior: right, and wrong with wallet, component and input", () => {
    expect(describeVerification({ valid: true, epoch, leafCount: 2 })).toEqual([
      "epoch 3 of block 9 is right: 2 leaves",
    ]);
    const difference = {
      index: 1,
      account: "0x0000000000000000000000000000000000000001",
      part: "network",
      published: 999,
      recomputed: 250,
      inputs: [{ feature: "reputation_score", published: 999, recomputed: 100 }],
      judgeable: undefined,
    } as const;
    const wrong = {
      valid: false,
      epoch,
      figure: "root",
      published: "5",
      recomputed: "6",
      advice: "Do so.",
    } as const;
    expect(describeVerification({ ...wrong, difference, judgeable: undefined })).toEqual([
      "epoch 3 of block 9 is WRONG: root is 5, not 6",
      "first leaf that differs: 1, 0x0000000000000000000000000000000000000001",
      "  network: published 999, recomputed 250",
      "  reputation_score: published 999, recomputed 100",
      "Do so.",
    ]);
    expect(
      describeVerification({ ...wrong, difference: { ...difference, inputs: [] }, judgeable: undefined }),
    ).toContain("  no input differs: the formula was applied wrongly");
    expect(describeVerification({ ...wrong, difference: undefined, judgeable: undefined })).toHaveLength(2);
  });
});
