import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeCredit } from "../client/entities/credit.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { creditsDocument } from "../generated/documents.ts";
import type { Credit } from "../types/Credit.ts";
import { addressId } from "../utils/addressId.ts";

export type GetCreditsParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetCreditsReturnType = readonly Credit[];

export type GetCreditsErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ credits: pageOf(decodeCredit) }), ({ credits }) => credits);

/**
 * What an account is owed: refunds, proceeds, resales, bonds. Amounts of 0n are what was withdrawn.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const credits = await getCredits(client, { account });
 */
export async function getCredits(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetCreditsParameters,
): Promise<GetCreditsReturnType> {
  const id = addressId(account);
  return subgraphPages(client, {
    document: creditsDocument,
    variables: (page) => ({ ...page, account: id }),
    blockNumber,
    decode,
  });
}
