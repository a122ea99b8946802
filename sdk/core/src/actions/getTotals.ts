import type { AuraClient } from "../client/createAuraClient.ts";
import { big, count, list, nullable, object } from "../client/decoders.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import { blockHeight, subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { Totals } from "../types/Totals.ts";

export type GetTotalsParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetTotalsReturnType = Totals;

export type GetTotalsErrorType = SubgraphRequestErrorType;

// graph-node's plural of Epoch is its own.
const query = `query($block: Block_height) {
  protocol(id: "aura", block: $block) { passportCount }
  epochs: epoches(first: 1, orderBy: epochId, orderDirection: desc, block: $block) { epochId blockNumber }
}`;

const decode = object({
  // Absent until the first event.
  protocol: nullable(object({ passportCount: count })),
  epochs: list(object({ epochId: big, blockNumber: big })),
});

const decodeSupply = object({ supply: count });

/**
 * How many passports and badges there are, and the epoch posted last.
 *
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const { passports, badges, latestEpoch } = await getTotals(client, {});
 */
export async function getTotals(
  client: Pick<AuraClient, "subgraph">,
  { blockNumber }: GetTotalsParameters = {},
): Promise<GetTotalsReturnType> {
  const [{ protocol, epochs }, types] = await Promise.all([
    subgraphRequest(client, { query, variables: { block: blockHeight(blockNumber) }, decode }),
    subgraphPages(client, { field: "badgeTypes", selection: "supply", blockNumber, decode: decodeSupply }),
  ]);
  return {
    passports: protocol?.passportCount ?? 0,
    badges: types.reduce((sum, { supply }) => sum + supply, 0),
    latestEpoch: epochs[0] ?? null,
  };
}
