import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";

import { InvalidCursorError } from "../errors.ts";

/** Longest cursor that is looked at; ours are shorter. */
const LONGEST = 256;

/** Query parameters of a list. */
export const pageQuery = (options: { most: number; otherwise: number }) => ({
  limit: Type.Integer({ minimum: 1, maximum: options.most, default: options.otherwise }),
  cursor: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: LONGEST,
      pattern: "^[A-Za-z0-9_-]+$",
      description: "`nextCursor` of the page before; left out for the first page.",
    }),
  ),
});

/**
 * Cursors of one kind of list. A cursor names the last entry of a page by the keys of the order, not by a count: what is
 * added or removed before it moves nothing. Opaque to clients.
 *
 * @param key Schema of what a cursor holds.
 */
export function cursors<Key extends TSchema>(key: Key) {
  return {
    encode: (last: Static<Key>): string => Buffer.from(JSON.stringify(last)).toString("base64url"),
    /** @throws InvalidCursorError when it is none that `encode` gave. */
    decode: (cursor: string | undefined): Static<Key> | undefined => {
      if (cursor === undefined) return undefined;
      const value = parse(cursor);
      if (!Value.Check(key, value)) throw new InvalidCursorError();
      return value;
    },
  };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
  } catch {
    throw new InvalidCursorError();
  }
}

/** Cuts a page off what comes after the cursor. */
export function pageOf<Item>(
  rest: readonly Item[],
  { limit, cursorOf }: { limit: number; cursorOf: (last: Item) => string },
): { items: readonly Item[]; nextCursor: string | null } {
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && rest.length > limit ? cursorOf(last) : null };
}
