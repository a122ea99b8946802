import type { AuraClient } from "../client/createAuraClient.ts";
import { big, count, list, nullable, object } from "../client/decoders.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import { subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { Totals } from "../types/Totals.ts";

export type GetTotalsParameters = Readonly<Record<string, never>>;

export type GetTotalsReturnType = Totals;

export type GetTotalsErrorType = SubgraphRequestErrorType;

const query = `{
  protocol(id: "aura") { passportCount }
  epochs(first: 1, orderBy: epochId, orderDirection: desc) { epochId blockNumber }
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
 * @example
 * const { passports, badges, latestEpoch } = await getTotals(client, {});
 */
export async function getTotals(
  client: Pick<AuraClient, "subgraph">,
  _parameters: GetTotalsParameters = {},
): Promise<GetTotalsReturnType> {
  const [{ protocol, epochs }, types] = await Promise.all([
    subgraphRequest(client, { query, decode }),
    subgraphPages(client, { field: "badgeTypes", selection: "supply", decode: decodeSupply }),
  ]);
  return {
    passports: protocol?.passportCount ?? 0,
    badges: types.reduce((sum, { supply }) => sum + supply, 0),
    latestEpoch: epochs[0] ?? null,
  };
}
