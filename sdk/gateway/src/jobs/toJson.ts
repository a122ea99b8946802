/** A value for JSON: integers beyond 53 bits, and all bigints, as decimal text. */
export function toJson(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
  ) as object;
}
