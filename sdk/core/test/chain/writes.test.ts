import { describe, expect, it } from "vitest";

import { registerPassportMutationOptions } from "../../src/query/registerPassport.ts";
import type { WriteStage } from "../../src/query/settleWrite.ts";
import { startFakeSubgraph } from "../support/fakeSubgraph.ts";
import { clientOf } from "./chain.ts";

// Accounts 61 and 62 are this file's.
describe("settling a write", () => {
  it("behavior: goes from the wallet over the chain to the indexer", async () => {
    const subgraph = await startFakeSubgraph();
    subgraph.world.head = { ...subgraph.world.head, number: 1_000_000 };
    const stages: WriteStage[] = [];
    const client = clientOf(61, subgraph.url);
    const { mutationFn, mutationKey } = registerPassportMutationOptions(client, {
      onStage: (stage) => stages.push(stage),
    });
    const { hash, events, indexed } = await mutationFn({ commitment: 61n });
    expect(mutationKey.at(-1)).toBe("registerPassport");
    expect(indexed).toBe(true);
    expect(events.map(({ eventName }) => eventName)).toContain("PassportRegistered");
    expect(stages).toEqual([{ stage: "wallet" }, { stage: "confirming", hash }, { stage: "indexing", hash }]);
    await subgraph.close();
  });

  it("behavior: an indexer that has failed does not make a confirmed write fail", async () => {
    const subgraph = await startFakeSubgraph();
    subgraph.world.head = { ...subgraph.world.head, number: 0 };
    subgraph.world.hasIndexingErrors = true;
    const { mutationFn } = registerPassportMutationOptions(clientOf(62, subgraph.url));
    expect(await mutationFn({ commitment: 62n })).toMatchObject({ indexed: false });
    await subgraph.close();
  });
});
