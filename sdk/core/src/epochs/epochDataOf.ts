import { getAddress } from "viem";

import { inputValue } from "../reputation/scoreFeatures.ts";
import type { EpochData } from "../types/EpochData.ts";
import { inputNames, type Inputs } from "../types/Features.ts";

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
        features: completed(features),
      }),
    ),
  };
}

/** A file has a place for every input. */
function completed(features: Inputs): Required<Inputs> {
  return Object.fromEntries(inputNames.map((name) => [name, inputValue(features, name)])) as Required<Inputs>;
}
