import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { nullable, object } from "../client/decoders.ts";
import { decodeAccountTotals } from "../client/entities/accountTotals.ts";
import { blockHeight, subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { accountDocument } from "../generated/documents.ts";
import type { AccountTotals } from "../types/AccountTotals.ts";
import { addressId } from "../utils/addressId.ts";

export type GetAccountTotalsParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetAccountTotalsReturnType = AccountTotals | null;

export type GetAccountTotalsErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = object({ account: nullable(decodeAccountTotals) });

/**
 * How many badges, vouches and events an account has, in one small answer; null when nothing was ever seen of it.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const totals = await getAccountTotals(client, { account });
 */
export async function getAccountTotals(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetAccountTotalsParameters,
): Promise<GetAccountTotalsReturnType> {
  const answer = await subgraphRequest(client, {
    document: accountDocument,
    variables: { id: addressId(account), block: blockHeight(blockNumber) },
    decode,
  });
  return answer.account;
}
