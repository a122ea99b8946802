import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodePassportMove } from "../client/entities/passportMove.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { passportMovesDocument } from "../generated/documents.ts";
import type { PassportMove } from "../types/PassportMove.ts";
import { addressId } from "../utils/addressId.ts";

export type GetPassportMovesParameters = {
  /** Who holds the passport now; its first holder's account does not do after a move. */
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetPassportMovesReturnType = readonly PassportMove[];

export type GetPassportMovesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ rebinds: pageOf(decodePassportMove) }), ({ rebinds }) => rebinds);

/**
 * The moves of a passport, by time: the pending one, confirmed ones, and those that were called off.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const rebinds = await getPassportMoves(client, { account });
 */
export async function getPassportMoves(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetPassportMovesParameters,
): Promise<GetPassportMovesReturnType> {
  const id = addressId(account);
  const found = await subgraphPages(client, {
    document: passportMovesDocument,
    variables: (page) => ({ ...page, account: id }),
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}
