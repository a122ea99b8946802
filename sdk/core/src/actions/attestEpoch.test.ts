import { beforeEach, describe, expect, it } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../test/support/entities.ts";
import { playRegistry } from "../../test/support/fakeRegistry.ts";
import { useFakes } from "../../test/support/fakes.ts";
import type { EpochParams } from "../types/EpochParams.ts";
import { attestEpoch } from "./attestEpoch.ts";
import { buildEpoch } from "./buildEpoch.ts";

describe("attestEpoch", () => {
  const fakes = useFakes();
  let params: EpochParams;
  beforeEach(async () => {
    playRegistry(fakes.chain, []);
    fakes.subgraph.world.collections = {
      passports: [passportEntity(0), passportEntity(1)],
      badges: [badgeEntity(addressOf(1_000_000), badgeTypeEntity(3))],
    };
    ({ params } = await buildEpoch(fakes.client, { blockNumber: 7n, dataUri: "https://example.org/0" }));
  });

  it("behavior: the same figures are signed: only the wallet is missing here", async () => {
    await expect(attestEpoch(fakes.client, { params })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
  });

  it("error: another indexer says something else of one badge", async () => {
    fakes.subgraph.world.collections["badges"] = [];
    await expect(attestEpoch(fakes.client, { params })).rejects.toMatchObject({
      name: "EpochDisagreementError",
      field: "root",
      expected: String(params.root),
    });
  });

  it.each([
    ["blockHash", { blockHash: `0x${"ab".repeat(32)}` }],
    ["blockTimestamp", { blockTimestamp: 1 }],
    ["dataHash", { dataHash: `0x${"ab".repeat(32)}` }],
    ["formulaId", { formulaId: `0x${"ab".repeat(32)}` }],
  ] as const)("error: another %s was proposed", async (field, change) => {
    await expect(attestEpoch(fakes.client, { params: { ...params, ...change } })).rejects.toMatchObject({
      name: "EpochDisagreementError",
      field,
    });
  });

  it("error: a block that is not final for this attester", async () => {
    fakes.chain.finalized = 6;
    await expect(attestEpoch(fakes.client, { params })).rejects.toMatchObject({ name: "BlockNotFinalError" });
  });
});
