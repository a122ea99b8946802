import { getAddress } from "viem";

import type { EpochData } from "../types/EpochData.ts";

/**
 * An epoch's data with nothing besides and addresses with their checksums: what `decodeEpochData` gives back of it.
 * @param data May carry more, such as the scores of its records.
 */
export function epochDataOf(data: EpochData): EpochData {
  const { chainId, registry, formulaId, blockNumber, blockHash, blockTimestamp, root, dataHash } = data;
  return {
    chainId,
    registry: getAddress(registry),
    formulaId,
    blockNumber,
    blockHash,
    blockTimestamp,
    root,
    dataHash,
    records: data.records.map(
      ({ index, passportId, account, left, commitment, components, badgeSet, features }) => ({
        index,
        passportId,
        account: getAddress(account),
        left,
        commitment,
        components,
        badgeSet,
        features,
      }),
    ),
  };
}
