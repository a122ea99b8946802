import { isAddress, isHex, getAddress, type Address, type Hex } from "viem";

import { UsageError } from "../errors.ts";

/** Part of a JSON file, and where it stands: for sentences such as `proof.json: "claim.tier" must be …`. */
export interface Part {
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
}

/** A field of an object. @throws UsageError when there is no object. */
export function at({ file, path, value }: Part, name: string): Part {
  if (typeof value !== "object" || value === null) throw wrong({ file, path, value }, "an object");
  return {
    file,
    path: path === "" ? name : `${path}.${name}`,
    value: (value as Record<string, unknown>)[name],
  };
}

/** The entries of a list. @throws UsageError */
export function entries({ file, path, value }: Part): Part[] {
  if (!Array.isArray(value)) throw wrong({ file, path, value }, "a list");
  return value.map((entry: unknown, index) => ({ file, path: `${path}[${index}]`, value: entry }));
}

/** @throws UsageError */
export function text(part: Part): string {
  if (typeof part.value !== "string") throw wrong(part, "a text");
  return part.value;
}

/** A whole number from 0, as decimal text or as a number. @throws UsageError */
export function big(part: Part): bigint {
  const { value } = part;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  if (typeof value !== "string" || !/^\d{1,78}$/.test(value)) throw wrong(part, "a whole number as text");
  return BigInt(value);
}

/** A whole number from 0 to `max`. @throws UsageError */
export function count(part: Part, max = Number.MAX_SAFE_INTEGER): number {
  const value = big(part);
  if (value > BigInt(max)) throw wrong(part, `at most ${max}`);
  return Number(value);
}

/** @throws UsageError */
export function bytes(part: Part, length?: number): Hex {
  const { value } = part;
  if (!isHex(value) || (length !== undefined && value.length !== 2 + 2 * length)) {
    throw wrong(part, length === undefined ? "bytes in hexadecimal" : `${length} bytes in hexadecimal`);
  }
  return value;
}

/** @throws UsageError */
export function address(part: Part): Address {
  if (typeof part.value !== "string" || !isAddress(part.value)) throw wrong(part, "an address");
  return getAddress(part.value);
}

/** What a file says that it is. @throws UsageError when it is another kind of file. */
export function expectKind(part: Part, kind: string): void {
  const said = at(part, "kind").value;
  if (said !== kind) {
    throw new UsageError(`${part.file} is no ${kind}.`, {
      details: typeof said === "string" ? `it says that it is "${said}"` : "it does not say what it is",
    });
  }
}

function wrong({ file, path }: Part, rule: string): UsageError {
  return new UsageError(`${file}: "${path === "" ? "the whole" : path}" must be ${rule}.`);
}
