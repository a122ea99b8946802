import { concat, hexToBytes, pad, toHex, type Hex } from "viem";

import type { ChainEvent } from "./events.ts";

/** Whole numbers of an event, whatever their width. */
export function integer(event: ChainEvent, name: string): bigint {
  const value = event.args[name];
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  throw new Error(`${event.name} has no number ${name}`);
}

/** A number of at most 32 bits, as GraphQL answers `Int`. */
export const int = (event: ChainEvent, name: string): number => Number(integer(event, name));

/** A number as GraphQL answers `BigInt`. */
export const big = (event: ChainEvent, name: string): string => integer(event, name).toString();

/** Bytes or an address, in lower case. */
export function hex(event: ChainEvent, name: string): Hex {
  const value = event.args[name];
  if (typeof value === "string" && value.startsWith("0x")) return value.toLowerCase() as Hex;
  throw new Error(`${event.name} has no bytes ${name}`);
}

export function flag(event: ChainEvent, name: string): boolean {
  const value = event.args[name];
  if (typeof value === "boolean") return value;
  throw new Error(`${event.name} has no flag ${name}`);
}

export function list(event: ChainEvent, name: string): readonly unknown[] {
  const value = event.args[name];
  if (Array.isArray(value)) return value as unknown[];
  throw new Error(`${event.name} has no list ${name}`);
}

/** Addresses, in lower case. */
export const addresses = (event: ChainEvent, name: string): Hex[] =>
  list(event, name).map((each) => String(each).toLowerCase() as Hex);

/** Numbers as GraphQL answers `BigInt`. */
export const bigs = (event: ChainEvent, name: string): string[] => list(event, name).map(String);

/** Text as it is shown: less NUL characters, and � for what is no UTF-8. */
export function text(event: ChainEvent, name: string): string {
  return shown(hex(event, name));
}

/** Bytes as they are shown. */
export function shown(bytes: Hex): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(hexToBytes(bytes)).replaceAll("\0", "");
}

/** Fields of a struct. */
export function struct(event: ChainEvent, name: string): Readonly<Record<string, unknown>> {
  const value = event.args[name];
  if (typeof value === "object" && value !== null) return { ...value };
  throw new Error(`${event.name} has no struct ${name}`);
}

/** The zero address, which stands for nobody. */
export const NOBODY: Hex = `0x${"0".repeat(40)}`;

/** An address; null for nobody. */
export const known = (address: Hex): Hex | null => (address === NOBODY ? null : address);

/** What a search looks into: of the last text its first 256 characters. */
export function searched(...texts: readonly string[]): string {
  const name = texts.at(-1) ?? "";
  return [...texts.slice(0, -1), name.slice(0, 256)].join(" ");
}

/** A number as 32 bytes, big-endian: the id of much. */
export const word = (value: bigint): Hex => toHex(value, { size: 32 });

/** Id of a passport: its number as an address. */
export const passportId = (value: bigint): Hex => toHex(value, { size: 20 });

export const joined = (...parts: Hex[]): Hex => concat(parts);

/** A number as one byte. */
export const byte = (value: number): Hex => pad(toHex(value), { size: 1 });
