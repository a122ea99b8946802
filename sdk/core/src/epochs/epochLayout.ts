import { inputNames } from "../types/Features.ts";

/** The ASCII letters "AURAEPCH". */
export const MAGIC = 0x41_55_52_41_45_50_43_48n;
export const FORMAT_VERSION = 1;

/** Where the header's fields begin, in bytes; docs/epochs.md says how long each is. */
export const HEADER = {
  magic: 0,
  version: 8,
  featureCount: 10,
  recordCount: 12,
  chainId: 16,
  registry: 24,
  reserved: 44,
  formulaId: 48,
  blockNumber: 80,
  blockHash: 88,
  blockTimestamp: 120,
  root: 128,
  dataHash: 160,
} as const;
export const HEADER_SIZE = 192;

/** Where a record's fields begin, from the record's own beginning. */
export const RECORD = {
  flags: 0,
  passportId: 4,
  account: 24,
  components: 44,
  features: 56,
  commitment: 56 + 8 * inputNames.length,
  badgeSet: 88 + 8 * inputNames.length,
} as const;
export const RECORD_SIZE = RECORD.badgeSet + 32;

/** SHA-256 of everything before it. */
export const CHECKSUM_SIZE = 32;

/** The only flag. */
export const FLAG_LEFT = 1;

export const MAX_COMPONENT = 2 ** 10 - 1;
export const MAX_BADGE_SET = (1n << 248n) - 1n;

/** Length in bytes of a data file with so many records. */
export function epochFileSize(records: number): number {
  return HEADER_SIZE + records * RECORD_SIZE + CHECKSUM_SIZE;
}
