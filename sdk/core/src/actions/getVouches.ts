import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeVouch } from "../client/entities/vouch.ts";
import { pageOf, subgraphPages, type PageVariables } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { vouchesGivenDocument, vouchesReceivedDocument } from "../generated/documents.ts";
import type { PassportVouch } from "../types/PassportVouch.ts";
import { addressId } from "../utils/addressId.ts";

export type GetVouchesParameters = {
  /** Who holds the passport. */
  account: Address;
  /** Those that it gives, or those that it receives. */
  direction: "given" | "received";
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetVouchesReturnType = readonly PassportVouch[];

export type GetVouchesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ vouches: pageOf(decodeVouch) }), ({ vouches }) => vouches);

/**
 * The vouches that the holder of a passport gives or receives, those that were taken back included.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const vouches = await getVouches(client, { account, direction: "received" });
 */
export async function getVouches(
  client: Pick<AuraClient, "subgraph">,
  { account, direction, blockNumber }: GetVouchesParameters,
): Promise<GetVouchesReturnType> {
  const id = addressId(account);
  const query = { variables: (page: PageVariables) => ({ ...page, account: id }), blockNumber, decode };
  return direction === "given"
    ? subgraphPages(client, { document: vouchesGivenDocument, ...query })
    : subgraphPages(client, { document: vouchesReceivedDocument, ...query });
}
