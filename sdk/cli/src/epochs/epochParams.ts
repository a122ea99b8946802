import type { EpochParams } from "@aura-protocol/sdk";

import { at, big, bytes, count, text, type Part } from "../files/read.ts";

/** Reads what attesters sign. @throws UsageError naming the field that does not fit. */
export function readEpochParams(part: Part): EpochParams {
  return {
    epochId: big(at(part, "epochId")),
    formulaId: bytes(at(part, "formulaId"), 32),
    blockNumber: big(at(part, "blockNumber")),
    blockHash: bytes(at(part, "blockHash"), 32),
    blockTimestamp: count(at(part, "blockTimestamp")),
    root: big(at(part, "root")),
    leafCount: count(at(part, "leafCount")),
    dataHash: bytes(at(part, "dataHash"), 32),
    dataUri: text(at(part, "dataUri")),
  };
}

/** The fields in which two epochs differ, in the contract's order. */
export function differingFields(one: EpochParams, other: EpochParams): (keyof EpochParams)[] {
  return (Object.keys(one) as (keyof EpochParams)[]).filter((field) => one[field] !== other[field]);
}

/** An epoch for a person. */
export function paramsText(params: EpochParams): (readonly [string, string])[] {
  const { epochId, blockNumber, root, leafCount, formulaId, dataHash } = params;
  return [
    ["epoch", String(epochId)],
    ["block", String(blockNumber)],
    ["passports", String(leafCount)],
    ["root", String(root)],
    ["formula", formulaId],
    ["data hash", dataHash],
  ];
}
