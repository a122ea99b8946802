import { describe, expect, it } from "vitest";

import { addressOf, badgeEntity, badgeTypeEntity, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { explainReputationChange } from "./explainReputationChange.ts";

describe("explainReputationChange", () => {
  const fakes = useFakes();
  const account = addressOf(0xa);
  const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });
  const formula = {
    ...formulaV1,
    weights: { ...formulaV1.weights, humanity: 3000, badges: 1000 },
  };

  /** The wallet's badge is revoked from block 6 on. */
  function revokeAtSix(): void {
    fakes.subgraph.beforeAnswer = ({ variables }) => {
      const { block } = variables as { block?: { number: number } | null };
      const revoked = (block?.number ?? 10) >= 6;
      const fields = { value: "100", revoked, ...(revoked ? { revokedReason: 0, revokedAt: "600" } : {}) };
      fakes.subgraph.world.collections = {
        passports: [passportEntity(0, account)],
        badges: [badgeEntity(account, humanity, fields)],
      };
    };
  }

  it("behavior: says why a score dropped between two blocks", async () => {
    revokeAtSix();
    const change = await explainReputationChange(fakes.client, { account, from: { blockNumber: 5n } });
    expect(change).toMatchObject({ fromBlock: 5n, toBlock: 10n, points: -272, parts: { data: -272 } });
    expect(change.causes).toMatchObject([{ kind: "badge-revoked", badgeType: 0n, from: 100n, to: null }]);
  });

  it("behavior: compares two formulas at one block, which is read once", async () => {
    revokeAtSix();
    const at = { blockNumber: 5n };
    const change = await explainReputationChange(fakes.client, { account, from: at, to: { ...at, formula } });
    // 250 + 22.5 and 300 + 15, rounded down.
    expect(change).toMatchObject({ fromBlock: 5n, toBlock: 5n, points: 43, parts: { weights: 43 } });
    const pages = fakes.subgraph.requests.filter(({ variables }) => "block" in variables);
    expect(pages).toHaveLength(1);
  });

  it("behavior: the later block is scored by the formula of the earlier, unless told otherwise", async () => {
    revokeAtSix();
    const from = { blockNumber: 5n, formula };
    const change = await explainReputationChange(fakes.client, { account, from, to: { blockNumber: 6n } });
    expect(change).toMatchObject({ points: -315, parts: { data: -315, weights: 0 } });
  });

  it("behavior: by default nothing lies between the latest block and itself", async () => {
    revokeAtSix();
    expect(await explainReputationChange(fakes.client, { account, from: {} })).toMatchObject({
      fromBlock: 10n,
      toBlock: 10n,
      points: 0,
      causes: [],
    });
  });

  it("error: what is no address, and a block that is not indexed yet", async () => {
    await expect(explainReputationChange(fakes.client, { account: "0x1", from: {} })).rejects.toMatchObject({
      name: "InvalidAddressError",
    });
    await expect(
      explainReputationChange(fakes.client, { account, from: { blockNumber: 11n } }),
    ).rejects.toMatchObject({ name: "IndexerBehindError" });
  });
});
