import { getAddress, isAddress, isHex, type Address, type Hex } from "viem";

import { SubgraphResponseError } from "../errors/subgraph.ts";

/** Reads a value of an answer, or throws. `path` says where it is, for the error. */
type Reader<Value> = (value: unknown, path: string) => Value;

declare const wire: unique symbol;

/**
 * Checks a value of an answer and gives it its type.
 *
 * `Wire` is what the document promises, as generated from the schema. It has to be met exactly: a decoder that reads a field
 * more or less, or another name of an enumeration, or takes null where there is none, is one of another type. Nothing of it
 * is there at run time, where nothing is believed.
 */
export interface Decoder<Value, Wire> extends Reader<Value> {
  readonly [wire]: (wire: Wire) => Wire;
}

type WireOf<Decode> = Decode extends { readonly [wire]: (wire: infer Wire) => unknown } ? Wire : never;

/** The one place where a decoder's `Wire` is a claim. */
function decoder<Value, Wire>(read: Reader<Value>): Decoder<Value, Wire> {
  return read as Decoder<Value, Wire>;
}

function scalar<Value, Wire>(
  expected: string,
  read: (value: unknown) => Value | undefined,
): Decoder<Value, Wire> {
  return decoder((value, path) => {
    const decoded = read(value);
    if (decoded === undefined) throw new SubgraphResponseError({ path, expected });
    return decoded;
  });
}

export const text: Decoder<string, string> = scalar("a text", (value) =>
  typeof value === "string" ? value : undefined,
);

export const flag: Decoder<boolean, boolean> = scalar("true or false", (value) =>
  typeof value === "boolean" ? value : undefined,
);

const WHOLE = "a whole number";

function whole(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
}

/** An Int from 0. */
export const int: Decoder<number, number> = scalar(WHOLE, whole);

/** A BigInt from 0 that JavaScript holds exactly as a number. */
export const count: Decoder<number, `${bigint}`> = scalar(WHOLE, whole);

/** A BigInt from 0. */
export const big: Decoder<bigint, `${bigint}`> = scalar(WHOLE, (value) =>
  Number.isSafeInteger(value) || (typeof value === "string" && /^\d+$/.test(value))
    ? BigInt(value as number | string)
    : undefined,
);

export const bytes: Decoder<Hex, Hex> = scalar("bytes", (value) => (isHex(value) ? value : undefined));

export const address: Decoder<Address, Hex> = scalar("an address", (value) =>
  typeof value === "string" && isAddress(value, { strict: false }) ? getAddress(value) : undefined,
);

/** An enumeration, all of whose names are given. */
export function oneOf<const Value extends string>(values: readonly Value[]): Decoder<Value, Value> {
  return scalar(`one of ${values.join(", ")}`, (value) => values.find((candidate) => candidate === value));
}

export function nullable<Value, Wire>(decode: Decoder<Value, Wire>): Decoder<Value | null, Wire | null> {
  return decoder((value, path) => (value === null || value === undefined ? null : decode(value, path)));
}

/** What may be null by the schema, and is not by what is asked for. */
export function present<Value, Wire>(decode: Decoder<Value, Wire>): Decoder<Value, Wire | null> {
  return decoder(decode);
}

export function list<Value, Wire>(decode: Decoder<Value, Wire>): Decoder<readonly Value[], readonly Wire[]> {
  return decoder((value, path) => {
    if (!Array.isArray(value)) throw new SubgraphResponseError({ path, expected: "a list" });
    return value.map((entry, index) => decode(entry, `${path}[${index}]`));
  });
}

type Values<Shape extends Readonly<Record<string, Reader<unknown>>>> = {
  readonly [Field in keyof Shape]: ReturnType<Shape[Field]>;
};

/** Fields that are not named are dropped. */
export function object<Shape extends Readonly<Record<string, Reader<unknown>>>>(
  shape: Shape,
): Decoder<Values<Shape>, { readonly [Field in keyof Shape]: WireOf<Shape[Field]> }> {
  return decoder((value, path) => {
    if (typeof value !== "object" || value === null) {
      throw new SubgraphResponseError({ path, expected: "an object" });
    }
    const fields = Object.entries(shape).map(([field, decode]) => [
      field,
      decode((value as Record<string, unknown>)[field], path === "" ? field : `${path}.${field}`),
    ]);
    return Object.fromEntries(fields) as Values<Shape>;
  });
}

/** What is decoded, in another form. */
export function mapped<Value, Other, Wire>(
  decode: Decoder<Value, Wire>,
  change: (value: Value) => Other,
): Decoder<Other, Wire> {
  return decoder((value, path) => change(decode(value, path)));
}

/** Two readings of one object: its fields are those of both. */
export function both<One extends object, OneWire, Other extends object, OtherWire>(
  one: Decoder<One, OneWire>,
  other: Decoder<Other, OtherWire>,
): Decoder<One & Other, OneWire & OtherWire> {
  return decoder((value, path) => ({ ...one(value, path), ...other(value, path) }));
}
