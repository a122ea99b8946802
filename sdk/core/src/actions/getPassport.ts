import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { list, object } from "../client/decoders.ts";
import { decodePassport } from "../client/entities/passport.ts";
import { blockHeight, subgraphRequest, type SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { passportOfDocument } from "../generated/documents.ts";
import type { Passport } from "../types/Passport.ts";
import { addressId } from "../utils/addressId.ts";

export type GetPassportParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetPassportReturnType = Passport | null;

export type GetPassportErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = object({ passports: list(decodePassport) });

/**
 * The passport that an account holds, from the subgraph; null when it holds none.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const passport = await getPassport(client, { account: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" });
 */
export async function getPassport(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetPassportParameters,
): Promise<GetPassportReturnType> {
  const { passports } = await subgraphRequest(client, {
    document: passportOfDocument,
    variables: { account: addressId(account), block: blockHeight(blockNumber) },
    decode,
  });
  return passports[0] ?? null;
}
