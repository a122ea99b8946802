import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { EpochData } from "@aura-protocol/sdk";
import {
  checkEpochManifest,
  encodeEpochData,
  epochManifest,
  parseEpochManifest,
} from "@aura-protocol/sdk/reputation";

/** Where an epoch's files lie in a folder. */
export function dataFilesOf(
  folder: string,
  epochId: bigint,
): { readonly data: string; readonly manifest: string } {
  return { data: join(folder, `epoch-${epochId}.bin`), manifest: join(folder, `epoch-${epochId}.json`) };
}

/** Writes an epoch's data file and its manifest. */
export async function writeDataFiles(folder: string, epochId: bigint, data: EpochData): Promise<void> {
  const paths = dataFilesOf(folder, epochId);
  const file = encodeEpochData(data);
  await mkdir(folder, { recursive: true });
  await writeFile(paths.data, file);
  await writeFile(paths.manifest, `${JSON.stringify(epochManifest(file), null, 2)}\n`);
}

/**
 * Reads an epoch's data file, as its manifest describes it.
 * @throws EpochManifestError, EpochDataMismatchError, EpochFileError
 */
export async function readDataFile(folder: string, epochId: bigint): Promise<Uint8Array> {
  const paths = dataFilesOf(folder, epochId);
  const file = new Uint8Array(await readFile(paths.data));
  checkEpochManifest(parseEpochManifest(JSON.parse(await readFile(paths.manifest, "utf8"))), file);
  return file;
}
