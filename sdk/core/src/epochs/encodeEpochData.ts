import { hexToBytes, sha256 } from "viem";

import { InvalidProfileTreeError } from "../errors/reputation.ts";
import { TREE_CAPACITY } from "../reputation/profileTreeShape.ts";
import { inputValue } from "../reputation/scoreFeatures.ts";
import { componentNames } from "../types/Components.ts";
import type { EpochData, EpochHeader, EpochRecord } from "../types/EpochData.ts";
import { inputNames } from "../types/Features.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertTime } from "../utils/assertTime.ts";
import { assertUint } from "../utils/assertUint.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { writeLittleEndian } from "../utils/littleEndian.ts";
import {
  CHECKSUM_SIZE,
  epochFileSize,
  FLAG_LEFT,
  FORMAT_VERSION,
  HEADER,
  HEADER_SIZE,
  MAGIC,
  MAX_BADGE_SET,
  MAX_COMPONENT,
  RECORD,
  RECORD_SIZE,
} from "./epochLayout.ts";

const MAX_UINT64 = (1n << 64n) - 1n;
const MAX_PASSPORT_ID = (1n << 160n) - 1n;

/**
 * Writes an epoch's data file: everything that its leaves are made of, 192 bytes a passport. The same data give the same
 * bytes everywhere. The format is in docs/epochs.md.
 *
 * @throws InvalidProfileTreeError when there are no records, too many, or their indices are not 0, 1, 2 …
 * @throws ValueOutOfRangeError when a value does not fit in its field.
 * @example
 * const { data } = await buildEpoch(client, {});
 * const file = encodeEpochData(data);
 */
export function encodeEpochData(data: EpochData): Uint8Array<ArrayBuffer> {
  const { records } = data;
  if (records.length === 0 || records.length > TREE_CAPACITY) {
    throw new InvalidProfileTreeError(`an epoch has 1 to ${TREE_CAPACITY} records, not ${records.length}`);
  }
  const bytes = new Uint8Array(epochFileSize(records.length));
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view, data, records.length);
  records.forEach((record, position) => {
    if (record.index !== position) {
      throw new InvalidProfileTreeError(`the record with index ${record.index} stands at place ${position}`);
    }
    writeRecord(bytes, view, HEADER_SIZE + position * RECORD_SIZE, record);
  });
  const end = bytes.length - CHECKSUM_SIZE;
  bytes.set(sha256(bytes.subarray(0, end), "bytes"), end);
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView, header: EpochHeader, count: number): void {
  assertInteger("chain id", header.chainId, { min: 0, max: Number.MAX_SAFE_INTEGER });
  assertUint("block number", header.blockNumber, MAX_UINT64);
  assertTime("block timestamp", header.blockTimestamp);
  assertUint("root", header.root, FIELD_ORDER - 1n);
  view.setBigUint64(HEADER.magic, MAGIC);
  view.setUint16(HEADER.version, FORMAT_VERSION, true);
  view.setUint16(HEADER.featureCount, inputNames.length, true);
  view.setUint32(HEADER.recordCount, count, true);
  view.setBigUint64(HEADER.chainId, BigInt(header.chainId), true);
  bytes.set(hexToBytes(header.registry, { size: 20 }), HEADER.registry);
  bytes.set(hexToBytes(header.formulaId, { size: 32 }), HEADER.formulaId);
  view.setBigUint64(HEADER.blockNumber, header.blockNumber, true);
  bytes.set(hexToBytes(header.blockHash, { size: 32 }), HEADER.blockHash);
  view.setBigUint64(HEADER.blockTimestamp, BigInt(header.blockTimestamp), true);
  writeLittleEndian(view, HEADER.root, header.root, 32);
  bytes.set(hexToBytes(header.dataHash, { size: 32 }), HEADER.dataHash);
}

function writeRecord(bytes: Uint8Array, view: DataView, at: number, record: EpochRecord): void {
  const { passportId, account, left, commitment, components, badgeSet, features } = record;
  assertUint("passport id", passportId, MAX_PASSPORT_ID);
  assertUint("commitment", commitment, FIELD_ORDER - 1n);
  assertUint("badge set", badgeSet, MAX_BADGE_SET);
  view.setUint32(at + RECORD.flags, left ? FLAG_LEFT : 0, true);
  writeLittleEndian(view, at + RECORD.passportId, passportId, 20);
  bytes.set(hexToBytes(account, { size: 20 }), at + RECORD.account);
  componentNames.forEach((name, place) => {
    assertInteger(name, components[name], { min: 0, max: MAX_COMPONENT });
    view.setUint16(at + RECORD.components + 2 * place, components[name], true);
  });
  inputNames.forEach((name, place) => {
    const value = inputValue(features, name);
    assertInteger(name, value, { min: 0, max: Number.MAX_SAFE_INTEGER });
    view.setBigUint64(at + RECORD.features + 8 * place, BigInt(value), true);
  });
  writeLittleEndian(view, at + RECORD.commitment, commitment, 32);
  writeLittleEndian(view, at + RECORD.badgeSet, badgeSet, 32);
}
