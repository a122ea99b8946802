import type { AuraClient } from "../client/createAuraClient.ts";
import { big, count, int, list, mapped, nullable, object } from "../client/decoders.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import { blockHeight, subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import { badgeTypeSuppliesDocument, totalsDocument } from "../generated/documents.ts";
import type { Totals } from "../types/Totals.ts";

export type GetTotalsParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetTotalsReturnType = Totals;

export type GetTotalsErrorType = SubgraphRequestErrorType;

const decode = object({
  // Absent until the first event.
  protocol: nullable(object({ passportCount: int })),
  epochs: list(object({ epochId: big, blockNumber: big })),
});

const decodeSupplies = mapped(
  object({ badgeTypes: pageOf(object({ supply: count })) }),
  ({ badgeTypes }) => badgeTypes,
);

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
    subgraphRequest(client, {
      document: totalsDocument,
      variables: { block: blockHeight(blockNumber) },
      decode,
    }),
    subgraphPages(client, {
      document: badgeTypeSuppliesDocument,
      variables: (page) => page,
      blockNumber,
      decode: decodeSupplies,
    }),
  ]);
  return {
    passports: protocol?.passportCount ?? 0,
    badges: types.reduce((sum, { supply }) => sum + supply, 0),
    latestEpoch: epochs[0] ?? null,
  };
}
