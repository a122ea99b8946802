import { CanonicalJsonError } from "../errors/reputation.ts";
import type { Json } from "../types/Json.ts";

/**
 * Writes a value as RFC 8785 (JCS) does: keys sorted by UTF-16 code units, no spaces. Numbers are limited to safe
 * integers, so that every language writes them alike.
 *
 * @throws CanonicalJsonError on fractions, unsafe integers, negative zero, lone surrogates and whatever is not JSON.
 * @example
 * canonicalJson({ b: [1, 0], a: "x" }); // '{"a":"x","b":[1,0]}'
 */
export function canonicalJson(value: Json): string {
  return write(value, "$");
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw unwritable(path, `The number ${value}`);
    return String(value);
  }
  if (typeof value === "string") return writeString(value, path);
  if (Array.isArray(value)) {
    // Array.from visits holes, which `map` would skip.
    return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`)).join(",")}]`;
  }
  if (typeof value === "object" && isPlain(value)) {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    const members = entries.map(
      ([key, item]) => `${writeString(key, path)}:${write(item, `${path}.${key}`)}`,
    );
    return `{${members.join(",")}}`;
  }
  throw unwritable(path, `A ${typeof value}`);
}

function writeString(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw unwritable(path, "A lone surrogate");
  // ECMAScript escapes strings the way RFC 8785 asks for.
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function unwritable(path: string, found: string): CanonicalJsonError {
  return new CanonicalJsonError({ path, found });
}
