import { tierNames, type Tier } from "@aura-protocol/sdk";
import { getAddress, isAddress, type Address } from "viem";

import { UsageError } from "./errors.ts";

/** A wallet's address with its checksum. @throws UsageError */
export function parseAddress(text: string): Address {
  if (!isAddress(text)) {
    throw new UsageError(
      `"${text}" is not an address: 0x and 40 hexadecimal digits, with a right checksum if any.`,
    );
  }
  return getAddress(text);
}

/** A whole number from 0, in decimal. @throws UsageError */
export function parseBigint(text: string): bigint {
  if (!/^\d{1,78}$/.test(text)) throw new UsageError(`"${text}" is not a whole number in decimal.`);
  return BigInt(text);
}

/** A whole number from `min`, 0 unless told, to `max`. @throws UsageError */
export function parseCount({ min = 0, max }: { min?: number; max: number }): (text: string) => number {
  return (text) => {
    const value = parseBigint(text);
    if (value < BigInt(min)) throw new UsageError(`${text} is too small: at least ${min}.`);
    if (value > BigInt(max)) throw new UsageError(`${text} is too large: at most ${max}.`);
    return Number(value);
  };
}

/** A tier by its name, in any case, or its number. @throws UsageError */
export function parseTier(text: string): Tier {
  const wanted = text.toLowerCase();
  const tier = tierNames.findIndex(
    (name, index) => name.toLowerCase() === wanted || String(index) === wanted,
  );
  if (tier === -1) throw new UsageError(`There is no tier "${text}". Tiers: ${tierNames.join(", ")}.`);
  return tier as Tier;
}

/** Collects an option that may be given several times. */
export function collect<Value>(parse: (text: string) => Value): (text: string, before?: Value[]) => Value[] {
  return (text, before = []) => [...before, parse(text)];
}
