import { getAddress, isAddress, isHex, type Address, type Hex } from "viem";

import { SubgraphResponseError } from "../errors/subgraph.ts";

/** Checks a value of an answer and gives it its type. `path` says where it is, for the error. */
export type Decoder<Value> = (value: unknown, path: string) => Value;

function decoder<Value>(expected: string, read: (value: unknown) => Value | undefined): Decoder<Value> {
  return (value, path) => {
    const decoded = read(value);
    if (decoded === undefined) throw new SubgraphResponseError({ path, expected });
    return decoded;
  };
}

export const text: Decoder<string> = decoder("a text", (value) =>
  typeof value === "string" ? value : undefined,
);

export const flag: Decoder<boolean> = decoder("true or false", (value) =>
  typeof value === "boolean" ? value : undefined,
);

/** A whole number from 0 that JavaScript holds exactly, written as a number or, as graph-node's BigInt, as a text. */
export const count: Decoder<number> = decoder("a whole number", (value) => {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
});

/** A whole number from 0 of any size. */
export const big: Decoder<bigint> = decoder("a whole number", (value) =>
  Number.isSafeInteger(value) || (typeof value === "string" && /^\d+$/.test(value))
    ? BigInt(value as number | string)
    : undefined,
);

export const bytes: Decoder<Hex> = decoder("bytes", (value) => (isHex(value) ? value : undefined));

export const address: Decoder<Address> = decoder("an address", (value) =>
  typeof value === "string" && isAddress(value, { strict: false }) ? getAddress(value) : undefined,
);

export function oneOf<const Value extends string>(values: readonly Value[]): Decoder<Value> {
  return decoder(`one of ${values.join(", ")}`, (value) => values.find((candidate) => candidate === value));
}

export function nullable<Value>(decode: Decoder<Value>): Decoder<Value | null> {
  return (value, path) => (value === null || value === undefined ? null : decode(value, path));
}

export function list<Value>(decode: Decoder<Value>): Decoder<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new SubgraphResponseError({ path, expected: "a list" });
    return value.map((entry, index) => decode(entry, `${path}[${index}]`));
  };
}

/** Fields that are not named are dropped. */
export function object<Shape extends Readonly<Record<string, Decoder<unknown>>>>(
  shape: Shape,
): Decoder<{ readonly [Field in keyof Shape]: ReturnType<Shape[Field]> }> {
  return (value, path) => {
    if (typeof value !== "object" || value === null) {
      throw new SubgraphResponseError({ path, expected: "an object" });
    }
    const fields = Object.entries(shape).map(([field, decode]) => [
      field,
      decode((value as Record<string, unknown>)[field], path === "" ? field : `${path}.${field}`),
    ]);
    return Object.fromEntries(fields) as { readonly [Field in keyof Shape]: ReturnType<Shape[Field]> };
  };
}
