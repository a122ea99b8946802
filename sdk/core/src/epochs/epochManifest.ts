import { numberToHex, sha256 } from "viem";

import { EpochDataMismatchError } from "../errors/epochData.ts";
import type { EpochManifest } from "../types/EpochManifest.ts";
import { decodeEpochData } from "./decodeEpochData.ts";
import { FORMAT_VERSION } from "./epochLayout.ts";
import { softwareVersion } from "./softwareVersion.ts";

/**
 * The manifest of a data file, to be published beside it.
 * @throws EpochFileError when it is no data file.
 * @example
 * const json = JSON.stringify(epochManifest(dataFile));
 */
export function epochManifest(file: Uint8Array): EpochManifest {
  const { chainId, registry, formulaId, blockNumber, blockHash, blockTimestamp, root, dataHash, records } =
    decodeEpochData(file);
  return {
    format: "aura-epoch",
    version: FORMAT_VERSION,
    chainId,
    registry,
    formulaId,
    blockNumber: Number(blockNumber),
    blockHash,
    blockTimestamp,
    root: numberToHex(root, { size: 32 }),
    leafCount: records.length,
    dataHash,
    fileSize: file.length,
    fileHash: sha256(file),
    software: softwareVersion,
  };
}

/**
 * Lets a data file pass that is the one that a manifest describes.
 * @throws EpochDataMismatchError naming the first field that differs.
 * @throws EpochFileError when it is no data file.
 * @example
 * checkEpochManifest(parseEpochManifest(JSON.parse(text)), dataFile);
 */
export function checkEpochManifest(manifest: EpochManifest, file: Uint8Array): void {
  // Cheap and the most telling first; the software may be any.
  const { fileSize, fileHash, software, ...rest } = manifest;
  void software;
  mustAgree("fileSize", fileSize, file.length);
  mustAgree("fileHash", fileHash, sha256(file));
  const actual = epochManifest(file);
  for (const [field, expected] of Object.entries(rest)) {
    mustAgree(field, expected, actual[field as keyof EpochManifest]);
  }
}

function mustAgree(field: string, expected: string | number, actual: string | number): void {
  if (String(expected).toLowerCase() !== String(actual).toLowerCase()) {
    throw new EpochDataMismatchError({ field, expected: String(expected), actual: String(actual) });
  }
}
