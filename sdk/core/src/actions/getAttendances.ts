import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import { decodeAttendance } from "../client/entities/attendance.ts";
import { pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { attendancesDocument } from "../generated/documents.ts";
import type { EventAttendance } from "../types/EventAttendance.ts";
import { addressId } from "../utils/addressId.ts";

export type GetAttendancesParameters = {
  account: Address;
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetAttendancesReturnType = readonly EventAttendance[];

export type GetAttendancesErrorType = SubgraphRequestErrorType | InvalidAddressError;

const decode = mapped(object({ attendances: pageOf(decodeAttendance) }), ({ attendances }) => attendances);

/**
 * The events that an account attended, by time.
 *
 * @throws InvalidAddressError
 * @throws SubgraphUnavailableError
 * @throws IndexerBehindError when `blockNumber` is not indexed yet.
 * @example
 * const attendances = await getAttendances(client, { account });
 */
export async function getAttendances(
  client: Pick<AuraClient, "subgraph">,
  { account, blockNumber }: GetAttendancesParameters,
): Promise<GetAttendancesReturnType> {
  const id = addressId(account);
  const found = await subgraphPages(client, {
    document: attendancesDocument,
    variables: (page) => ({ ...page, account: id }),
    blockNumber,
    decode,
  });
  return found.sort((one, other) => (one.attendedAt < other.attendedAt ? -1 : 1));
}
