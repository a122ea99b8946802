/** Files may hold anything: a value of another kind than asked for reads as none. */
import { JSONValue, JSONValueKind, TypedMap } from "@graphprotocol/graph-ts";

/** Less NUL characters, which no database takes; one that is empty then reads as none, as a nullable field would hold it. */
export function textAt(object: TypedMap<string, JSONValue>, key: string): string | null {
  const value = object.get(key);
  if (value === null || value.kind != JSONValueKind.STRING) return null;
  const text = value.toString().replaceAll("\0", "");
  return text == "" ? null : text;
}

export function arrayAt(object: TypedMap<string, JSONValue>, key: string): JSONValue[] {
  const value = object.get(key);
  return value !== null && value.kind == JSONValueKind.ARRAY ? value.toArray() : [];
}

export function objectAt(
  object: TypedMap<string, JSONValue>,
  key: string,
): TypedMap<string, JSONValue> | null {
  const value = object.get(key);
  return value !== null && value.kind == JSONValueKind.OBJECT ? value.toObject() : null;
}

/** A text as it is, a number or a truth value as JSON writes it; null for anything else. */
export function scalarOf(value: JSONValue): string | null {
  if (value.kind == JSONValueKind.STRING) return value.toString();
  if (value.kind == JSONValueKind.BOOL) return value.toBool() ? "true" : "false";
  // graph-node hands numbers over as they are written, and graph-ts would read them as floats.
  if (value.kind == JSONValueKind.NUMBER) return changetype<string>(value.data as usize);
  return null;
}
