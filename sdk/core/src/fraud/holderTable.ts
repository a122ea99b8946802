import { getAddress, type Address } from "viem";

import { InvalidFraudInputError } from "../errors/fraud.ts";
import type { FraudHolder } from "./FraudInput.ts";

/** Checksums are not looked at, and nothing is remembered of an address: lists may be long. */
const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** Where a value stands in the data; told only when it is wrong. */
export type FieldPath = () => string;

/** Holders in the order of their addresses: a holder's place there is its number. */
export type HolderTable = {
  readonly size: number;
  /** Lower-case. */
  readonly addresses: readonly Address[];
  readonly registeredAt: Float64Array;
  readonly verification: Uint8Array;
  /** The number of a holder; undefined for accounts without a passport. */
  numberOf(address: string, field: FieldPath): number | undefined;
  /** Addresses with their checksums, of numbers in any order. */
  named(numbers: readonly number[]): Address[];
};

/**
 * @throws InvalidFraudInputError naming a field: no address, an account listed twice, a time or score out of range.
 */
export function holderTable(holders: readonly FraudHolder[]): HolderTable {
  const rows = holders.map(({ account, registeredAt, verification }, index) => ({
    address: lowerCase(account, () => `holders[${index}].account`),
    registeredAt: checkedInteger(registeredAt, () => `holders[${index}].registeredAt`),
    verification: checkedInteger(verification, () => `holders[${index}].verification`, 100),
  }));
  rows.sort((one, other) => (one.address < other.address ? -1 : 1));
  const addresses = rows.map(({ address }) => address);
  const twice = addresses.find((address, index) => address === addresses[index + 1]);
  if (twice !== undefined) {
    throw new InvalidFraudInputError({ field: "holders", rule: `must list ${twice} once` });
  }
  const numbers = new Map<string, number>(addresses.map((address, number) => [address, number]));
  return {
    size: rows.length,
    addresses,
    registeredAt: Float64Array.from(rows, (row) => row.registeredAt),
    verification: Uint8Array.from(rows, (row) => row.verification),
    numberOf: (address, field) => numbers.get(lowerCase(address, field)),
    named: (members) =>
      [...members]
        .sort((one, other) => one - other)
        .map((member) => getAddress(addresses[member] as Address)),
  };
}

/** @throws InvalidFraudInputError when it is no address. */
export function lowerCase(address: string, field: FieldPath): Address {
  if (!ADDRESS.test(address)) {
    throw new InvalidFraudInputError({ field: field(), rule: "must be an address" });
  }
  return address.toLowerCase() as Address;
}

/** @throws InvalidFraudInputError unless it is an integer from 0 to `max`; times are uint40 by default. */
export function checkedInteger(value: number, field: FieldPath, max = 2 ** 40 - 1): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > max) {
    throw new InvalidFraudInputError({ field: field(), rule: `must be an integer from 0 to ${max}` });
  }
  return value;
}
