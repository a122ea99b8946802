import { existsSync } from "node:fs";

import type { EpochData } from "@aura-protocol/sdk";
import {
  checkEpochManifest,
  encodeEpochData,
  epochManifest,
  parseEpochManifest,
} from "@aura-protocol/sdk/reputation";

import { UsageError } from "../errors.ts";
import { readBinaryFile } from "../files/readBinaryFile.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { toJson } from "../output/toJson.ts";

/**
 * Where the manifest of a data file is: beside it, `epoch-7.json` of `epoch-7.bin`.
 * @throws UsageError when that would be the data file itself.
 */
export function manifestPathOf(path: string): string {
  const manifest = `${path.replace(/\.[^./]*$/, "")}.json`;
  if (manifest === path) {
    throw new UsageError(`${path} would be its own manifest: name the data file such as epoch.bin.`);
  }
  return manifest;
}

/** Writes an epoch's data file and its manifest beside it. @throws FileError, UsageError */
export async function writeEpochData(path: string, data: EpochData): Promise<void> {
  const manifest = manifestPathOf(path);
  const file = encodeEpochData(data);
  await writeDurably(path, file);
  await writeDurably(manifest, `${toJson(epochManifest(file), { indent: 2 })}\n`);
}

/**
 * The bytes of an epoch's data file, as its manifest describes it where one is beside it.
 * @throws FileError, UsageError, EpochFileError, EpochManifestError, EpochDataMismatchError
 */
export async function readEpochFile(path: string): Promise<Uint8Array> {
  const manifest = manifestPathOf(path);
  const file = await readBinaryFile(path);
  if (existsSync(manifest)) checkEpochManifest(parseEpochManifest(await readJsonFile(manifest)), file);
  return file;
}
