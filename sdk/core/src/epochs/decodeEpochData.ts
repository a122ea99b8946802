import { bytesToHex, getAddress, sha256, type Address, type Hex } from "viem";

import { EpochFileError } from "../errors/epochData.ts";
import { TREE_CAPACITY } from "../reputation/profileTreeShape.ts";
import type { EpochData, EpochRecord } from "../types/EpochData.ts";
import { inputNames, type Inputs } from "../types/Features.ts";
import { MAX_TIME } from "../utils/assertTime.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { readLittleEndian } from "../utils/littleEndian.ts";
import { mapComponents } from "../utils/mapComponents.ts";
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

/**
 * Reads an epoch's data file. Takes no more memory than the file's true length asks for, whatever its counts say, and
 * accepts only what {@link encodeEpochData} writes. Whether the records make the root is for `checkEpochData`.
 *
 * @throws EpochFileError when the file is cut off, too long, damaged, of another version, or no data file at all.
 * @example
 * const data = decodeEpochData(new Uint8Array(await readFile("epoch-0.bin")));
 */
export function decodeEpochData(bytes: Uint8Array): EpochData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = checkedCount(bytes, view);
  const end = bytes.length - CHECKSUM_SIZE;
  if (bytesToHex(sha256(bytes.subarray(0, end), "bytes")) !== bytesToHex(bytes.subarray(end))) {
    throw new EpochFileError({ reason: "its checksum is wrong, so it was damaged on the way", offset: end });
  }
  if (view.getUint32(HEADER.reserved, true) !== 0) throw unfit("reserved bytes are used", HEADER.reserved);
  const root = readLittleEndian(view, HEADER.root, 32);
  if (root >= FIELD_ORDER) throw unfit("the root is not a field element", HEADER.root);
  return {
    chainId: safe(view, HEADER.chainId, Number.MAX_SAFE_INTEGER),
    registry: addressAt(bytes, HEADER.registry),
    formulaId: hashAt(bytes, HEADER.formulaId),
    blockNumber: view.getBigUint64(HEADER.blockNumber, true),
    blockHash: hashAt(bytes, HEADER.blockHash),
    blockTimestamp: safe(view, HEADER.blockTimestamp, MAX_TIME),
    root,
    dataHash: hashAt(bytes, HEADER.dataHash),
    records: Array.from({ length: count }, (_, index) => readRecord(bytes, view, index)),
  };
}

/** How many records there are, once magic, version and length agree. */
function checkedCount(bytes: Uint8Array, view: DataView): number {
  if (bytes.length < HEADER_SIZE) throw new EpochFileError({ reason: "it is shorter than a header" });
  if (view.getBigUint64(HEADER.magic) !== MAGIC) throw unfit("it is no data file of an epoch", HEADER.magic);
  const version = view.getUint16(HEADER.version, true);
  if (version !== FORMAT_VERSION) {
    throw unfit(
      `it has version ${version}, this software reads version ${FORMAT_VERSION}: update it`,
      HEADER.version,
    );
  }
  const features = view.getUint16(HEADER.featureCount, true);
  if (features !== inputNames.length) {
    throw unfit(`it has ${features} features, not ${inputNames.length}`, HEADER.featureCount);
  }
  const count = view.getUint32(HEADER.recordCount, true);
  if (count === 0 || count > TREE_CAPACITY) {
    throw unfit(`it promises ${count} records, an epoch has 1 to ${TREE_CAPACITY}`, HEADER.recordCount);
  }
  if (bytes.length !== epochFileSize(count)) {
    const reason = `${count} records make ${epochFileSize(count)} bytes, it has ${bytes.length}`;
    throw unfit(reason, HEADER.recordCount);
  }
  return count;
}

function readRecord(bytes: Uint8Array, view: DataView, index: number): EpochRecord {
  const at = HEADER_SIZE + index * RECORD_SIZE;
  const flags = view.getUint32(at + RECORD.flags, true);
  if (flags > FLAG_LEFT) throw unfit("unknown flags are set", at + RECORD.flags);
  const commitment = readLittleEndian(view, at + RECORD.commitment, 32);
  if (commitment >= FIELD_ORDER) throw unfit("a commitment is not a field element", at + RECORD.commitment);
  const badgeSet = readLittleEndian(view, at + RECORD.badgeSet, 32);
  if (badgeSet > MAX_BADGE_SET) throw unfit("a badge set has more than 248 bits", at + RECORD.badgeSet);
  return {
    index,
    passportId: readLittleEndian(view, at + RECORD.passportId, 20),
    account: addressAt(bytes, at + RECORD.account),
    left: flags === FLAG_LEFT,
    commitment,
    components: mapComponents((_, place) => {
      const offset = at + RECORD.components + 2 * place;
      const component = view.getUint16(offset, true);
      if (component > MAX_COMPONENT) throw unfit("a component has more than ten bits", offset);
      return component;
    }),
    badgeSet,
    features: featuresAt(view, at + RECORD.features),
  };
}

function featuresAt(view: DataView, at: number): Required<Inputs> {
  const entries = inputNames.map(
    (name, place) => [name, safe(view, at + 8 * place, Number.MAX_SAFE_INTEGER)] as const,
  );
  return Object.fromEntries(entries) as Required<Inputs>;
}

function safe(view: DataView, offset: number, max: number): number {
  const value = view.getBigUint64(offset, true);
  if (value > BigInt(max)) throw unfit(`${value} is above ${max}`, offset);
  return Number(value);
}

function hashAt(bytes: Uint8Array, offset: number): Hex {
  return bytesToHex(bytes.subarray(offset, offset + 32));
}

function addressAt(bytes: Uint8Array, offset: number): Address {
  return getAddress(bytesToHex(bytes.subarray(offset, offset + 20)));
}

function unfit(reason: string, offset: number): EpochFileError {
  return new EpochFileError({ reason, offset });
}
