import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CanonicalJsonError } from "../errors/reputation.ts";
import type { Json } from "../types/Json.ts";
import { canonicalJson } from "./canonicalJson.ts";

describe("canonicalJson", () => {
  it.each<[Json, string]>([
    [null, "null"],
    [true, "true"],
    [0, "0"],
    [-7, "-7"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ["", '""'],
    [[], "[]"],
    [{}, "{}"],
    [{ b: [1, 0, [{}]], a: "x" }, '{"a":"x","b":[1,0,[{}]]}'],
    [{ "": 1, "10": 2, "9": 3 }, '{"":1,"10":2,"9":3}'],
    ['a"\\/\b\f\n\r\t\u0001€😀', '"a\\"\\\\/\\b\\f\\n\\r\\t\\u0001€😀"'],
  ])("behavior: writes %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("behavior: sorts keys by UTF-16 code units, as in RFC 8785, section 3.2.3", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it.each<[unknown, string]>([
    [0.5, "$"],
    [-0, "$"],
    [Number.NaN, "$"],
    [2 ** 53, "$"],
    [{ a: { b: [0, undefined] } }, "$.a.b[1]"],
    [new Array(1), "$[0]"],
    [{ a: 1n }, "$.a"],
    [new Date(0), "$"],
    ["\ud800", "$"],
    [{ "\udc00": 1 }, "$"],
  ])("error: refuses %s and says where", (value, path) => {
    expect(() => canonicalJson(value as Json)).toThrow(CanonicalJsonError);
    expect(() => canonicalJson(value as Json)).toThrow(expect.objectContaining({ path }) as Error);
  });

  it("behavior: reads back to the same value, and does not depend on the order of keys", () => {
    const leaf = fc.oneof(fc.maxSafeInteger(), fc.string(), fc.boolean(), fc.constant(null));
    const json = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf.filter((value) => !Object.is(value, -0)),
        fc.array(tie("value")),
        fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(reversed);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]));
}
