import { isAddress, isHex } from "viem";

import { EpochManifestError } from "../errors/epochData.ts";
import type { EpochManifest } from "../types/EpochManifest.ts";
import { FORMAT_VERSION } from "./epochLayout.ts";

type Rule = { readonly rule: string; readonly holds: (value: unknown) => boolean };

const count: Rule = {
  rule: "must be an integer from 0",
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};
const hash: Rule = {
  rule: "must be 32 bytes in hexadecimal",
  holds: (value) => isHex(value) && value.length === 66,
};

const rules: Readonly<Record<keyof EpochManifest, Rule>> = {
  format: { rule: 'must be "aura-epoch"', holds: (value) => value === "aura-epoch" },
  version: {
    rule: `must be ${FORMAT_VERSION}: update this software for another`,
    holds: (value) => value === FORMAT_VERSION,
  },
  chainId: count,
  registry: { rule: "must be an address", holds: (value) => typeof value === "string" && isAddress(value) },
  formulaId: hash,
  blockNumber: count,
  blockHash: hash,
  blockTimestamp: count,
  root: hash,
  leafCount: count,
  dataHash: hash,
  fileSize: count,
  fileHash: hash,
  software: { rule: "must be a text", holds: (value) => typeof value === "string" },
};

/**
 * Reads a manifest out of what JSON gave.
 * @throws EpochManifestError naming the first field that is missing, wrong or unknown.
 * @example
 * const { fileHash } = parseEpochManifest(JSON.parse(text));
 */
export function parseEpochManifest(value: unknown): EpochManifest {
  if (typeof value !== "object" || value === null) {
    throw new EpochManifestError({ field: "$", rule: "must be an object" });
  }
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(rules, field));
  if (unknown !== undefined) throw new EpochManifestError({ field: unknown, rule: "is unknown" });
  const manifest = value as Readonly<Record<string, unknown>>;
  for (const [field, { rule, holds }] of Object.entries(rules)) {
    if (!holds(manifest[field])) throw new EpochManifestError({ field, rule });
  }
  return value as EpochManifest;
}
