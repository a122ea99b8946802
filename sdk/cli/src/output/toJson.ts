/** One line of JSON with bigints as decimal strings. `undefined` fields are left out, as everywhere in JSON. */
export function toJson(value: unknown, { indent = 0 }: { indent?: number } = {}): string {
  return JSON.stringify(
    value,
    (_, entry: unknown) => (typeof entry === "bigint" ? entry.toString() : entry),
    indent,
  );
}
